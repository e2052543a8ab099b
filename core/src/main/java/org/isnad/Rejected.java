package org.isnad;

import java.util.Locale;

/**
 * Input that could not be used, kept with its reason and listed to the user.
 *
 * @param page the page's name
 * @param reason the class of fault, which the messages of the command line translate
 * @param detail what exactly was found, in English, for logs and operators
 */
public record Rejected(String page, Reason reason, String detail) implements Dissection, Decoded {
    /** Input that a fault in reading it kept from being used. */
    public static Rejected because(String page, Throwable fault) {
        return new Rejected(page, Reason.UNREADABLE, "reading it failed: " + fault);
    }

    public enum Reason {
        EMPTY,
        BINARY,
        TOO_LARGE,
        /** Neither HTML nor readable text, whatever charset is tried. */
        UNREADABLE,
        /** A compressed or archive file that ends too early or is damaged. */
        TRUNCATED,
        /** A readable page that holds no article: a front page, a tag page, a search form. */
        NO_ARTICLE,
        /** A page that was taken out for good, as its owner or the law asked. */
        REMOVED;

        /** The reason of a name; {@link #UNREADABLE} for one that only a newer version knows. */
        public static Reason named(String name) {
            for (Reason reason : values()) {
                if (reason.name().equals(name)) {
                    return reason;
                }
            }
            return UNREADABLE;
        }

        /** The name on the wire: {@code no-article}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
