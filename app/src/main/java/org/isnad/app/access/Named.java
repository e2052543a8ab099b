package org.isnad.app.access;

import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.access.Account;
import org.isnad.desk.access.Role;

/** Reads what users name. Anything else fails as wrong usage. */
final class Named {
    private Named() {}

    /** A name that can be one, of an account or a token. */
    static String name(Workshop workshop, String given) {
        return Account.nameOf(given)
                .orElseThrow(() -> new Failure(Exit.USAGE, workshop.messages().of("account.name", given)));
    }

    static Role role(Workshop workshop, String given) {
        return Role.of(given)
                .orElseThrow(() -> new Failure(Exit.USAGE, workshop.messages().of("account.role", given)));
    }
}
