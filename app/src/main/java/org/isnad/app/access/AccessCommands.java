package org.isnad.app.access;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.app.Workshop;

/** The commands about who may do what, by name. */
public final class AccessCommands {
    private AccessCommands() {}

    public static void addTo(Map<String, Function<Workshop, Callable<Integer>>> commands) {
        commands.put("account", AccountCommand::new);
        commands.put("token", TokenCommand::new);
        commands.put("audit", AuditCommand::new);
    }
}
