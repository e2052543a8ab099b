package org.isnad.collect.watch;

import org.isnad.collect.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A page that was listed.
 *
 * @param key what its twins share
 * @param state {@code listed}, {@code handing}, {@code kept}, {@code doubted} when it was kept and is missing for the first time,
 *     {@code folded}, {@code gone}, the trouble it could not be had for, or what it is in place of an article
 * @param mark what its list said of its state when it was last fetched
 * @param visits how often it was fetched
 * @param page the id of the page last kept
 * @param print of the wording last kept; null when none was
 * @param handing the id of the page that is being handed to the store
 */
record AddressState(
        String key,
        String url,
        String list,
        String state,
        String mark,
        int visits,
        Validators validators,
        @Nullable String page,
        @Nullable String print,
        @Nullable String title,
        @Nullable String text,
        @Nullable String handing) {
    /** Whether the store has the page, though it may be gone by now. */
    boolean wasKept() {
        return (print != null && !state.equals("twin")) || state.equals("kept");
    }
}
