package org.isnad.desk;

import java.util.function.LongConsumer;

/** Copies, events and stories being brought up to date with the pages that were received before. */
public interface Settling {
    /**
     * Finds out what they are. Takes as long as the store is large; on any thread, beside an intake that goes on receiving.
     *
     * @param threaded told the number of articles threaded so far, now and then
     */
    void find(LongConsumer threaded);

    /** Keeps what was found, once; on the intake's thread. What a correction has overtaken meanwhile is left for the next settling. */
    void keep();
}
