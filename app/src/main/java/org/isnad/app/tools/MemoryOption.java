package org.isnad.app.tools;

import org.isnad.Pipeline;
import org.isnad.app.Workshop;
import org.isnad.store.MemoryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --memory DIR}: lends a stateless tool the memories that a store has published. */
final class MemoryOption {
    @Option(names = "--memory", paramLabel = "DIR", descriptionKey = "memory")
    private @Nullable String folder;

    /** The pipeline, with the memories asked for. */
    Pipeline pipeline(Workshop workshop) {
        return folder == null
                ? workshop.pipeline()
                : workshop.pipeline().with(MemoryFolder.of(workshop.existing(folder)));
    }
}
