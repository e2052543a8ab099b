package org.isnad.memory;

import org.isnad.When;
import org.jspecify.annotations.Nullable;

/** Published epochs, to be read by a page's day. Implementations are safe for many threads. */
public interface Epochs {
    /** No memory at all. */
    Epochs NONE = when -> Epoch.NONE;

    /**
     * The epoch that pages of a time read: the last one published at the beginning of their day or before. What is undated reads
     * {@link Epoch#NONE}, as do days before all epochs.
     */
    Epoch at(@Nullable When when);

    /** One epoch for all that is dated and not older than it. */
    static Epochs of(Epoch epoch) {
        return when -> when == null || when.day() < epoch.day() ? Epoch.NONE : epoch;
    }
}
