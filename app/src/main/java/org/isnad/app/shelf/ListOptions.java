package org.isnad.app.shelf;

import picocli.CommandLine.Option;

/** Which part of a list is wanted. */
final class ListOptions {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "offset")
    private int offset;

    int limit(Given given) {
        return given.limit(limit);
    }

    int offset(Given given) {
        return given.offset(offset);
    }
}
