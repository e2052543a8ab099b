package org.isnad.app.shelf;

import org.isnad.app.Workshop;
import picocli.CommandLine;

/** The store's commands by name. */
public final class ShelfCommands {
    private ShelfCommands() {}

    public static void addTo(CommandLine line, Workshop workshop) {
        line.addSubcommand(new DemoCommand(workshop))
                .addSubcommand(new ReadCommand(workshop))
                .addSubcommand(new ServeCommand(workshop))
                .addSubcommand(new StoriesCommand(workshop))
                .addSubcommand(new StoryCommand(workshop))
                .addSubcommand(new PersonCommand(workshop))
                .addSubcommand(new StatementsCommand(workshop))
                .addSubcommand(new ChainCommand(workshop))
                .addSubcommand(new SearchCommand(workshop))
                .addSubcommand(new ExportCommand(workshop))
                .addSubcommand(new CheckCommand(workshop))
                .addSubcommand(new RebuildCommand(workshop));
    }
}
