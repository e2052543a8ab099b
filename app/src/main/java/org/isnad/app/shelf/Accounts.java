package org.isnad.app.shelf;

import java.nio.file.Files;
import java.util.Map;
import org.isnad.app.Workshop;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.isnad.store.access.AccessStore;
import org.jspecify.annotations.Nullable;

/** Opens the accounts of a store for commands, and records what these do. */
public final class Accounts {
    private Accounts() {}

    /** Makes them where there are none. To be closed by the caller. */
    public static AccessStore open(Workshop workshop, StoreOption where) {
        return AccessStore.open(where.folder(workshop), workshop.shell().clock());
    }

    /** The accounts of a store that has any; null for one without, where nobody signs in. To be closed by the caller. */
    public static @Nullable AccessStore needed(Workshop workshop, StoreOption where) {
        if (!Files.exists(AccessStore.file(where.folder(workshop)))) {
            return null;
        }
        AccessStore access = open(workshop, where);
        if (access.accounts().isEmpty()) {
            access.close();
            return null;
        }
        return access;
    }

    /** Whether a store has any, asked without writing. */
    static boolean any(Workshop workshop, StoreOption where) {
        if (!Files.exists(AccessStore.file(where.folder(workshop)))) {
            return false;
        }
        try (AccessStore access =
                AccessStore.openToRead(where.folder(workshop), workshop.shell().clock())) {
            return !access.accounts().isEmpty();
        }
    }

    /** Records what a command did, where a store has accounts. */
    public static void record(Workshop workshop, StoreOption where, Act act, String subject) {
        try (AccessStore access = needed(workshop, where)) {
            if (access != null) {
                record(workshop, access, act, subject);
            }
        }
    }

    /** The same of accounts that are open. */
    public static void record(Workshop workshop, Access access, Act act, String subject) {
        Map<String, String> environment = workshop.shell().environment();
        String user = environment.getOrDefault("USER", environment.getOrDefault("USERNAME", ""));
        access.record(new Caller(user, Role.ADMIN, Caller.How.COMMAND), act, subject, "");
    }
}
