package org.isnad.desk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that alerts are delivered to.
 *
 * @param id of letters and digits, for good
 * @param address of the web or of e-mail
 * @param owner the account that made it; empty where nobody signs in
 * @param searches the names of the saved searches it hears of; empty for all
 * @param language of what is written to people, {@code ar} or {@code en}
 * @param stopped why nothing is delivered; null while it is
 * @param made when, to the second
 */
public record Subscription(
        String id,
        Kind kind,
        String address,
        String owner,
        List<String> searches,
        Rhythm rhythm,
        String language,
        @Nullable Stopped stopped,
        Instant made) {
    public Subscription {
        searches = List.copyOf(searches);
    }

    /** How it is delivered to. */
    public enum Kind {
        WEBHOOK,
        EMAIL;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why nothing is delivered. */
    public enum Stopped {
        /** The receiver said that it is gone for good (410). */
        GONE,
        /** Its reader wants no more. */
        UNSUBSCRIBED,
        /** Somebody here stopped it. */
        BY_HAND;

        /** The name on the wire, in lower case with dashes. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it hears of what answers a search. */
    public boolean hears(String search) {
        return searches.isEmpty() || searches.contains(search);
    }
}
