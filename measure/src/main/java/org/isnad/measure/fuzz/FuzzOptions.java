package org.isnad.measure.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a long run goes.
 *
 * @param minutes of mutated pages
 * @param seed of the mutations
 * @param corpus the folder of pages to mutate
 * @param finds where finds are written
 * @param monsters whether monsters go first
 * @param only what the names of monsters hold that are run
 */
record FuzzOptions(double minutes, long seed, Path corpus, Path finds, boolean monsters, String only) {
    private static final double HOUR = 60;

    static FuzzOptions of(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("isnad.home", "."));
        FuzzOptions options = new FuzzOptions(
                HOUR, 1, home.resolve("samples/press/pages"), home.resolve("measure/target/fuzz"), true, "");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--no-monsters")) {
                options = options.withMonsters(false, "");
            } else if (i + 1 < arguments.length) {
                options = options.with(arguments[i], arguments[++i]);
            } else {
                throw new IOException("unknown argument " + arguments[i]);
            }
        }
        return options;
    }

    private FuzzOptions with(String name, String value) throws IOException {
        return switch (name) {
            case "--minutes" -> new FuzzOptions(Double.parseDouble(value), seed, corpus, finds, monsters, only);
            case "--seed" -> new FuzzOptions(minutes, Long.parseLong(value), corpus, finds, monsters, only);
            case "--corpus" -> new FuzzOptions(minutes, seed, Path.of(value), finds, monsters, only);
            case "--finds" -> new FuzzOptions(minutes, seed, corpus, Path.of(value), monsters, only);
            case "--only" -> withMonsters(true, value);
            default -> throw new IOException("unknown argument " + name);
        };
    }

    private FuzzOptions withMonsters(boolean run, String names) {
        return new FuzzOptions(minutes, seed, corpus, finds, run, names);
    }
}
