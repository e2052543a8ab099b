package org.isnad.collect.polite;

import java.util.Map;

/**
 * The requests since a gate was made.
 *
 * @param sent by what came of each: {@code page}, {@code unchanged} (304), {@code moved}, {@code stale} for a connection that had been
 *     closed meanwhile, or a trouble
 * @param held those that manners kept from being sent, by the trouble that was told instead
 * @param bytes that came, unpacked
 */
public record Requests(Map<String, Long> sent, Map<String, Long> held, long bytes) {
    public static final Requests NONE = new Requests(Map.of(), Map.of(), 0);

    public Requests {
        sent = Map.copyOf(sent);
        held = Map.copyOf(held);
    }
}
