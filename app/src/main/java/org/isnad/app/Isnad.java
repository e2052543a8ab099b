package org.isnad.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code isnad} itself: its options and what it says without a command. */
@Command(name = "isnad", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT)
final class Isnad {
    /** Read before the command line is built, since help too is in the user's language. */
    @Option(names = "--lang", paramLabel = "ar|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private @Nullable String language;
}
