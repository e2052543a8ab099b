package org.isnad.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The write side of a store: pages come in, stories are settled. Every store implements it. For use by one thread at a time;
 * a store has one intake.
 */
public interface Intake {
    /**
     * Takes pages in, in order. When it returns, every page with a receipt is durable. A page with the same bytes as an
     * earlier one changes nothing.
     *
     * @return one receipt an arrival, in the same order
     */
    List<Receipt> receive(List<Arrival> arrivals);

    /**
     * Brings copies, events and stories up to date with all pages received, in event order, so that any order of receiving
     * gives the same answer. Does nothing when they are.
     *
     * @param threaded told the number of articles threaded so far, now and then
     */
    default void settle(LongConsumer threaded) {
        settling().ifPresent(settling -> {
            settling.find(threaded);
            settling.keep();
        });
    }

    /** What {@link #settle} does, in two steps between which pages may be received; empty when all is up to date. One at a time. */
    Optional<Settling> settling();

    /**
     * Places what came in since stories were settled, each article as it comes, and tells saved searches of it: in little time, however
     * much the store holds. The next settling has the last word. Does nothing before the first one of this intake.
     */
    void follow();
}
