package org.isnad.collect.watch;

import org.isnad.collect.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A page that was listed.
 *
 * @param key what its twins share
 * @param state {@code listed}, {@code handing}, {@code kept}, {@code folded}, {@code gone}, {@code failed}, or what it is in
 *     place of an article
 * @param mark what its list said of its state when it was last fetched
 * @param visits how often it was fetched
 * @param page the id of the page last kept
 * @param print of the wording last kept
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
        @Nullable String text) {
    boolean isKept() {
        return state.equals("kept");
    }
}
