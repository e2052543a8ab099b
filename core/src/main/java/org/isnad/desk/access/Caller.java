package org.isnad.desk.access;

import java.util.Locale;

/**
 * Who asks for something.
 *
 * @param name of the account or the token; empty where nobody signs in
 * @param how they showed who they are
 */
public record Caller(String name, Role role, How how) {
    /** Whoever sits at this computer, where nobody signs in. */
    public static final Caller LOCAL = new Caller("", Role.ADMIN, How.LOCAL);

    /** Whoever has not shown who they are, where that is needed. */
    public static final Caller NOBODY = new Caller("", Role.READER, How.NOBODY);

    public static Caller of(Account account) {
        return new Caller(account.name(), account.role(), How.SESSION);
    }

    public static Caller of(ApiToken token) {
        return new Caller(token.name(), token.scope(), How.TOKEN);
    }

    /** How a caller is known. */
    public enum How {
        SESSION,
        TOKEN,
        COMMAND,
        LOCAL,
        NOBODY;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
