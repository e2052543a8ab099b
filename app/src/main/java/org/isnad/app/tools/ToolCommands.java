package org.isnad.app.tools;

import org.isnad.app.Workshop;
import picocli.CommandLine;

/** The stateless tools by name. */
public final class ToolCommands {
    private ToolCommands() {}

    public static void addTo(CommandLine line, Workshop workshop) {
        line.addSubcommand(new DissectCommand(workshop))
                .addSubcommand(new AnalyseCommand(workshop))
                .addSubcommand(new ThreadCommand(workshop))
                .addSubcommand(new NamesCommand(workshop))
                .addSubcommand(new DatesCommand(workshop));
    }
}
