package org.isnad.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The outside world as one run of the command line sees it; the only place it comes from.
 *
 * @param in standard input
 * @param out results, always UTF-8
 * @param err progress and warnings, always UTF-8
 * @param environment the environment variables
 * @param terminal whether {@code err} is a terminal
 * @param home the folder of the installation or checkout, which holds the bundled samples
 * @param clock the time of day
 */
public record Shell(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean terminal,
        Path home,
        Clock clock) {
    public Shell {
        environment = Map.copyOf(environment);
    }
}
