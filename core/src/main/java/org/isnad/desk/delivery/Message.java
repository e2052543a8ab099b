package org.isnad.desk.delivery;

import java.time.Instant;
import java.util.Locale;

/**
 * Something to be delivered to one subscription.
 *
 * @param number counts up from 1
 * @param id the same through all tries, so that receivers can tell what they have: of an alert, the alert's own
 * @param body what is sent; empty once it was delivered
 * @param tries how often it was tried
 * @param made when it was written
 * @param due when it is tried next
 */
public record Message(
        long number,
        String subscription,
        String id,
        Type type,
        String body,
        State state,
        int tries,
        Instant made,
        Instant due) {
    /** What it tells. */
    public enum Type {
        ALERT,
        DIGEST,
        TEST;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Not tried any more, but kept, to be replayed. */
        DEAD;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
