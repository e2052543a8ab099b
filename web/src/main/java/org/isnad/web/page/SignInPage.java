package org.isnad.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Asks for name and password.
 *
 * @param token the form's
 * @param name what was typed before
 * @param back the page to go to afterwards, as it is in Arabic
 * @param problem why the last try was in vain; null before the first
 */
public record SignInPage(
        Shell shell,
        String token,
        String name,
        String back,
        @Nullable Problem problem) {
    /** Why somebody could not sign in. Whether the name is known is not told. */
    public sealed interface Problem {
        /** Name or password is wrong, or the account is disabled. */
        record Wrong() implements Problem {}

        /** Too many tries; so many minutes are to be waited. */
        record HeldOff(long minutes) implements Problem {}
    }

    /** The problem in words; null where there is none. */
    public @Nullable String told() {
        return switch (problem) {
            case null -> null;
            case Problem.Wrong wrong -> shell.say("signin.wrong");
            case Problem.HeldOff held -> shell.say("signin.held-off", held.minutes());
        };
    }
}
