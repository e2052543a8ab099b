package org.isnad.app.watch;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Workshop;

/** The collecting commands by name. */
public final class WatchCommands {
    private WatchCommands() {}

    public static void addTo(Map<String, Function<Workshop, Callable<Integer>>> commands) {
        commands.put("watch", WatchCommand::new);
        commands.put("source", SourceCommand::new);
    }
}
