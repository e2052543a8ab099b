package org.isnad.app.deliver;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Workshop;

/** The commands about delivering alerts, by name. */
public final class DeliverCommands {
    private DeliverCommands() {}

    public static void addTo(Map<String, Function<Workshop, Callable<Integer>>> commands) {
        commands.put("webhook", WebhookCommand::new);
        commands.put("email", EmailCommand::new);
        commands.put("quiet", QuietCommand::new);
        commands.put("deliver", DeliverCommand::new);
    }
}
