package org.isnad.app.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.Fault;
import org.isnad.collect.sources.SourcesFile;
import org.isnad.collect.sources.WatchPlan;

/** Reads files of sources for the commands, telling every fault with its line and how to mend it. */
final class Sources {
    private Sources() {}

    /** @throws Failure with the code for wrong usage when the file is faulty; its faults have been listed then */
    static WatchPlan read(Workshop workshop, String path) {
        return switch (SourcesFile.read(text(workshop.existing(path)))) {
            case SourcesFile.Sound sound -> sound.plan();
            case SourcesFile.Faulty faulty -> {
                faulty.faults().forEach(fault -> tell(workshop, path, fault));
                throw new Failure(
                        Exit.USAGE,
                        workshop.messages()
                                .of("source.faulty", path, faulty.faults().size()));
            }
        };
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void tell(Workshop workshop, String path, Fault fault) {
        Object[] details = new Object[2];
        for (int i = 0; i < details.length; i++) {
            details[i] = i < fault.details().size() ? fault.details().get(i) : "";
        }
        String what = workshop.messages().of("source.fault." + fault.kind().wire(), details);
        workshop.warn("source.fault", path, Integer.toString(fault.line()), what);
    }
}
