package org.isnad.app.deliver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.collect.sources.Fault;
import org.isnad.collect.sources.YamlFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * How alerts leave this machine.
 *
 * @param base the address that readers have the pages at, without a slash at its end; null where none is told
 * @param allowed hosts, or {@code host:port}, that may lie in a private network
 */
record DeliverySettings(@Nullable String base, Set<String> allowed) {
    private static final Set<String> TOP = Set.of("base", "allow");

    /** Webhooks to the public internet alone. */
    static final DeliverySettings USUAL = new DeliverySettings(null, Set.of());

    DeliverySettings {
        allowed = Set.copyOf(allowed);
    }

    /** Settings, or what is wrong with them. */
    record Read(DeliverySettings settings, List<Fault> faults) {}

    static Read read(String yaml) {
        YamlFile file = new YamlFile();
        MappingNode root = file.root(yaml);
        if (root == null) {
            return new Read(USUAL, file.faults());
        }
        Map<String, Node> keys = file.keys(root, TOP);
        String base = file.text(keys, "base");
        if (base != null && !isBase(base)) {
            file.fault(Fault.Kind.NOT_AN_ADDRESS, YamlFile.line(keys.get("base")), base);
        }
        DeliverySettings settings = new DeliverySettings(
                base == null ? null : base.replaceFirst("/+$", ""), Set.copyOf(file.texts(keys, "allow")));
        return new Read(settings, file.faults());
    }

    private static boolean isBase(String base) {
        return base.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    }
}
