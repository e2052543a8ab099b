package org.isnad.desk.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may do all that those before it may. Scopes of tokens are the same. */
public enum Role {
    /** Read, search, report a statement that was read wrongly. */
    READER,
    /** Decide about stories, keep searches for everybody. */
    EDITOR,
    /** See who did what. */
    ADMIN;

    /** Whether this role may do what another may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    /** The name on the wire, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a name on the wire; empty where there is none. */
    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
