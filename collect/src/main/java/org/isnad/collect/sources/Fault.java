package org.isnad.collect.sources;

import java.util.List;
import java.util.Locale;

/**
 * A fault in a file of sources. What is wrong and how to mend it, the messages of the command line say by its kind.
 *
 * @param line counted from 1
 * @param details the words that the message quotes: the key, the value
 */
public record Fault(Kind kind, int line, List<String> details) {
    /** What can be wrong. */
    public enum Kind {
        NOT_YAML,
        NOT_A_MAP,
        UNKNOWN_KEY,
        MISSING_KEY,
        NOT_TEXT,
        NOT_A_LIST,
        NOT_A_DURATION,
        NOT_A_NUMBER,
        NOT_AN_ADDRESS,
        TOO_OFTEN,
        TWICE,
        NEITHER,
        NO_CONTACT,
        /** A contact that no header of a request can carry. */
        BAD_CONTACT,
        /** An address with a name or password in it; it is not repeated. */
        PASSWORD,
        SAME_NAME,
        NOT_ONE_OF;

        /** The name on the wire: {@code unknown-key}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        details = List.copyOf(details);
    }

    static Fault of(Kind kind, int line, String... details) {
        return new Fault(kind, line, List.of(details));
    }
}
