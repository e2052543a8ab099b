package org.isnad.app.access;

import java.util.List;
import java.util.Optional;
import org.isnad.app.Branch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.Accounts;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.ApiToken;
import org.isnad.desk.access.Role;
import org.isnad.store.access.AccessStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad token …}: what programs show to be let in. */
@Command(name = "token")
final class TokenCommand extends Branch {
    TokenCommand(Workshop workshop) {
        super(workshop, "token.which");
    }

    /** {@code isnad token add NAME --scope S}: the secret alone on standard output, so that it can be piped to where it is needed. */
    @Command(name = "add")
    int add(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "NAME", descriptionKey = "tokenName") String given,
            @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "reader", descriptionKey = "scope")
                    String wanted) {
        String name = Named.name(workshop, given);
        Role scope = Named.role(workshop, wanted);
        try (AccessStore access = Accounts.open(workshop, where)) {
            Optional<String> secret = access.addToken(name, scope);
            if (secret.isEmpty()) {
                throw new Failure(Exit.FAILED, workshop.messages().of("token.taken", name));
            }
            Accounts.record(workshop, access, Act.TOKEN_ADDED, name + " " + scope.wire());
            workshop.warn("token.added");
            workshop.print(secret.get());
        }
        return Exit.DONE;
    }

    /** {@code isnad token list}. */
    @Command(name = "list")
    int list(@Mixin StoreOption where) {
        try (AccessStore access = Accounts.open(workshop, where)) {
            List<ApiToken> tokens = access.tokens();
            if (tokens.isEmpty()) {
                workshop.say("token.none");
            }
            tokens.forEach(this::line);
        }
        return Exit.DONE;
    }

    private void line(ApiToken token) {
        String used = token.used() == null
                ? workshop.messages().of("token.unused")
                : workshop.messages().of("token.used", token.used().toString());
        workshop.say(
                "token.line", token.name(), token.scope().wire(), token.made().toString(), used);
    }

    /** {@code isnad token revoke NAME}. */
    @Command(name = "revoke")
    int revoke(@Mixin StoreOption where, @Parameters(paramLabel = "NAME", descriptionKey = "tokenName") String given) {
        String name = Named.name(workshop, given);
        try (AccessStore access = Accounts.open(workshop, where)) {
            if (!access.revoke(name)) {
                throw new Failure(Exit.FAILED, workshop.messages().of("token.unknown", name));
            }
            Accounts.record(workshop, access, Act.TOKEN_REVOKED, name);
        }
        workshop.say("token.revoked", name);
        return Exit.DONE;
    }
}
