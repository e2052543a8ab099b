package org.isnad.app.shelf;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Workshop;

/** The store's commands by name. */
public final class ShelfCommands {
    private ShelfCommands() {}

    public static void addTo(Map<String, Function<Workshop, Callable<Integer>>> commands) {
        commands.put("demo", DemoCommand::new);
        commands.put("read", ReadCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("mcp", McpCommand::new);
        commands.put("stories", StoriesCommand::new);
        commands.put("story", StoryCommand::new);
        commands.put("event", EventCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("positions", PositionsCommand::new);
        commands.put("person", PersonCommand::new);
        commands.put("statements", StatementsCommand::new);
        commands.put("statement", StatementCommand::new);
        commands.put("chain", ChainCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("alerts", AlertsCommand::new);
        commands.put("correct", CorrectCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("remove", RemoveCommand::new);
        commands.put("retain", RetainCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("rebuild", RebuildCommand::new);
    }
}
