package org.isnad.app.tools;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Workshop;

/** The stateless tools by name. */
public final class ToolCommands {
    private ToolCommands() {}

    public static void addTo(Map<String, Function<Workshop, Callable<Integer>>> commands) {
        commands.put("dissect", DissectCommand::new);
        commands.put("analyse", AnalyseCommand::new);
        commands.put("thread", ThreadCommand::new);
        commands.put("names", NamesCommand::new);
        commands.put("dates", DatesCommand::new);
    }
}
