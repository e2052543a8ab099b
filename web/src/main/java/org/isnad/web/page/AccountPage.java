package org.isnad.web.page;

import java.util.Locale;
import org.isnad.desk.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * One's own account: name, role, another password, signing out.
 *
 * @param token the forms'
 * @param outcome why the password was not changed; null where nobody tried
 */
public record AccountPage(
        Shell shell, String token, @Nullable Outcome outcome) {
    /** Why a password was not changed. */
    public enum Outcome {
        WRONG,
        LENGTH,
        DIFFERENT
    }

    public String role() {
        return shell.say("role." + shell.caller().role().wire());
    }

    public String rule() {
        return shell.say("account.rule", Access.SHORTEST);
    }

    /** The outcome in words; null where there is none. */
    public @Nullable String told() {
        return outcome == null
                ? null
                : shell.say("account." + outcome.name().toLowerCase(Locale.ROOT), Access.SHORTEST, Access.LONGEST);
    }
}
