package org.isnad.app.watch;

import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.SettingsText;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.SourcesFile;
import org.isnad.collect.sources.WatchPlan;

/** Reads files of sources for the commands, telling every fault with its line and how to mend it. */
final class Sources {
    /** What stands in the example, and reaches nobody. */
    private static final String EXAMPLE = "editor@example.org";

    private Sources() {}

    /** @throws Failure with the code for wrong usage when the file is faulty; its faults have been listed then */
    static WatchPlan read(Workshop workshop, String path) {
        return switch (SourcesFile.read(SettingsText.of(workshop.existing(path)))) {
            case SourcesFile.Sound sound -> {
                if (EXAMPLE.equals(sound.plan().contact())) {
                    workshop.warn("source.example-contact", EXAMPLE);
                }
                yield sound.plan();
            }
            case SourcesFile.Faulty faulty -> {
                faulty.faults().forEach(fault -> SettingsText.tell(workshop, path, fault));
                throw new Failure(
                        Exit.USAGE,
                        workshop.messages()
                                .of("source.faulty", path, faulty.faults().size()));
            }
        };
    }
}
