package org.isnad.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code isnad} itself: its options and what it says without a command. */
@Command(name = "isnad", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT)
final class Isnad {
    /** Only for the help text: it was read before the command line was built, since help too is in that language. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", paramLabel = "ar|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private @Nullable String language;
}
