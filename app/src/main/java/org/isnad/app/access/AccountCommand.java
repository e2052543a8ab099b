package org.isnad.app.access;

import org.isnad.app.Branch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.Accounts;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.Account;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Role;
import org.isnad.store.access.AccessStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad account …}: who may read the pages and do what there. Passwords are never arguments, which others could see. */
@Command(name = "account")
final class AccountCommand extends Branch {
    AccountCommand(Workshop workshop) {
        super(workshop, "account.which");
    }

    /** {@code isnad account add NAME --role R}. */
    @Command(name = "add")
    int add(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "NAME", descriptionKey = "accountName") String given,
            @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "role") String wanted) {
        String name = Named.name(workshop, given);
        Role role = Named.role(workshop, wanted);
        try (AccessStore access = Accounts.open(workshop, where)) {
            if (access.account(name).isPresent() || !access.add(name, role, new PasswordPrompt(workshop).ask())) {
                throw new Failure(Exit.FAILED, workshop.messages().of("account.taken", name));
            }
            Accounts.record(workshop, access, Act.ACCOUNT_ADDED, name + " " + role.wire());
        }
        workshop.say("account.added", name, workshop.messages().of("role." + role.wire()));
        return Exit.DONE;
    }

    /** {@code isnad account list}. */
    @Command(name = "list")
    int list(@Mixin StoreOption where) {
        try (AccessStore access = Accounts.needed(workshop, where)) {
            if (access == null) {
                workshop.say("account.none");
            } else {
                access.accounts().forEach(this::line);
            }
        }
        return Exit.DONE;
    }

    private void line(Account account) {
        workshop.say(
                account.disabled() ? "account.line.disabled" : "account.line",
                account.name(),
                workshop.messages().of("role." + account.role().wire()),
                account.made().toString());
    }

    /** {@code isnad account role NAME ROLE}. */
    @Command(name = "role")
    int role(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "NAME", descriptionKey = "accountName") String given,
            @Parameters(paramLabel = "ROLE", descriptionKey = "role") String wanted) {
        Role role = Named.role(workshop, wanted);
        return change(where, given, Act.ACCOUNT_CHANGED, (access, name) -> access.setRole(name, role));
    }

    /** {@code isnad account disable NAME}. */
    @Command(name = "disable")
    int disable(
            @Mixin StoreOption where, @Parameters(paramLabel = "NAME", descriptionKey = "accountName") String given) {
        return change(where, given, Act.ACCOUNT_DISABLED, (access, name) -> access.setDisabled(name, true));
    }

    /** {@code isnad account enable NAME}. */
    @Command(name = "enable")
    int enable(
            @Mixin StoreOption where, @Parameters(paramLabel = "NAME", descriptionKey = "accountName") String given) {
        return change(where, given, Act.ACCOUNT_ENABLED, (access, name) -> access.setDisabled(name, false));
    }

    /** {@code isnad account passwd NAME}. */
    @Command(name = "passwd")
    int passwd(
            @Mixin StoreOption where, @Parameters(paramLabel = "NAME", descriptionKey = "accountName") String given) {
        return change(where, given, Act.PASSWORD_CHANGED, (access, name) -> {
            boolean known = access.account(name).isPresent();
            if (known) {
                access.setPassword(name, new PasswordPrompt(workshop).ask());
            }
            return known;
        });
    }

    /** Changes an account; false where there is none of the name. */
    private interface Change {
        boolean make(AccessStore access, String name);
    }

    private int change(StoreOption where, String given, Act act, Change change) {
        String name = Named.name(workshop, given);
        try (AccessStore access = Accounts.needed(workshop, where)) {
            if (access == null || !change.make(access, name)) {
                throw new Failure(Exit.FAILED, workshop.messages().of("account.unknown", name));
            }
            access.account(name).ifPresent(account -> {
                Accounts.record(
                        workshop, access, act, name + " " + account.role().wire());
                line(account);
            });
        }
        return Exit.DONE;
    }
}
