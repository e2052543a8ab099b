package org.isnad.web.deliver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a try to deliver ended.
 *
 * @param status what the receiver answered, by its protocol; 0 when it did not
 * @param detail in short words for those who run this; never a secret
 * @param pause how long the receiver asks to be left alone; null where it does not
 */
public record Outcome(
        Verdict verdict,
        int status,
        String detail,
        @Nullable Duration pause) {
    /** What follows from it. */
    public enum Verdict {
        DELIVERED,
        /** May go better later. */
        FAILED,
        /** Will never go better. */
        REFUSED,
        /** The receiver wants nothing any more. */
        GONE
    }

    static Outcome of(Verdict verdict, int status, String detail) {
        return new Outcome(verdict, status, detail, null);
    }
}
