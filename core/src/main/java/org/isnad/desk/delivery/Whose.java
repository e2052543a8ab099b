package org.isnad.desk.delivery;

import java.util.Optional;

/**
 * Whose quiet hours: all that goes to the subscriptions of an account, or all that answers a saved search.
 *
 * @param name of the account or search; the account of whoever sits at this computer has none
 */
public record Whose(Kind kind, String name) {
    /** What has quiet hours. */
    public enum Kind {
        ACCOUNT,
        SEARCH
    }

    public static Whose account(String name) {
        return new Whose(Kind.ACCOUNT, name);
    }

    public static Whose search(String name) {
        return new Whose(Kind.SEARCH, name);
    }

    /** As it is kept: {@code search:NAME}. */
    public String text() {
        return (kind == Kind.ACCOUNT ? "account:" : "search:") + name;
    }

    /** Reads what {@link #text} wrote. */
    public static Optional<Whose> of(String text) {
        if (text.startsWith("account:")) {
            return Optional.of(account(text.substring("account:".length())));
        }
        return text.startsWith("search:") ? Optional.of(search(text.substring("search:".length()))) : Optional.empty();
    }
}
