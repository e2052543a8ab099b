package org.isnad.app.deliver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.collect.sources.Fault;
import org.isnad.collect.sources.Fault.Kind;
import org.isnad.collect.sources.YamlFile;
import org.isnad.web.deliver.MailServer;
import org.isnad.web.deliver.MailServer.Security;
import org.isnad.web.deliver.Postman;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * How alerts leave this machine.
 *
 * @param base the address that readers have the pages at, without a slash at its end; null where none is told
 * @param allowed hosts, or {@code host:port}, that may lie in a private network
 * @param mail where letters are handed to; null where none are sent
 */
record DeliverySettings(
        @Nullable String base,
        Set<String> allowed,
        @Nullable Mail mail) {
    private static final Set<String> TOP = Set.of("base", "allow", "smtp");
    private static final Set<String> OF_MAIL = Set.of("host", "port", "security", "user", "password-file", "from");
    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;

    /** Webhooks to the public internet alone. */
    static final DeliverySettings USUAL = new DeliverySettings(null, Set.of(), null);

    DeliverySettings {
        allowed = Set.copyOf(allowed);
    }

    /**
     * A mail server.
     *
     * @param passwordFile whose first line is the password: no secret stands in the settings
     */
    record Mail(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String passwordFile,
            String from) {}

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
        if (base != null && !base.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            file.fault(Kind.NOT_AN_ADDRESS, YamlFile.line(keys.get("base")), base);
        }
        Mail mail = mail(file, keys.get("smtp"));
        if (base == null && mail != null) {
            file.fault(Kind.MISSING_KEY, 1, "base");
        }
        DeliverySettings settings = new DeliverySettings(
                base == null ? null : base.replaceFirst("/+$", ""), Set.copyOf(file.texts(keys, "allow")), mail);
        return new Read(settings, file.faults());
    }

    private static @Nullable Mail mail(YamlFile file, @Nullable Node node) {
        if (!(node instanceof MappingNode map)) {
            if (node != null) {
                file.fault(Kind.NOT_A_MAP, YamlFile.line(node));
            }
            return null;
        }
        Map<String, Node> keys = file.keys(map, OF_MAIL);
        int port = file.number(keys, "port", SUBMISSION);
        if (port > LAST_PORT) {
            file.fault(Kind.NOT_A_NUMBER, YamlFile.line(keys.get("port")), "port", Integer.toString(port));
        }
        if (keys.containsKey("password-file")) {
            needed(file, keys, "user", node);
        }
        return new Mail(
                needed(file, keys, "host", node),
                port,
                security(file, keys),
                file.text(keys, "user"),
                file.text(keys, "password-file"),
                from(file, keys, node));
    }

    private static String needed(YamlFile file, Map<String, Node> keys, String key, Node within) {
        String value = file.text(keys, key);
        if (value == null && !keys.containsKey(key)) {
            file.fault(Kind.MISSING_KEY, YamlFile.line(within), key);
        }
        return value == null ? "" : value;
    }

    private static Security security(YamlFile file, Map<String, Node> keys) {
        String wanted = file.text(keys, "security");
        return wanted == null
                ? Security.STARTTLS
                : Security.of(wanted).orElseGet(() -> {
                    file.fault(Kind.NOT_ONE_OF, YamlFile.line(keys.get("security")), "security", "starttls, tls, none");
                    return Security.STARTTLS;
                });
    }

    private static String from(YamlFile file, Map<String, Node> keys, Node within) {
        String from = needed(file, keys, "from", within);
        if (!from.isEmpty() && !Postman.isAddress(from)) {
            file.fault(Kind.NOT_AN_ADDRESS, YamlFile.line(keys.get("from")), from);
        }
        return from;
    }

    /** The server with its password. */
    static MailServer server(Mail its, @Nullable String password) {
        return new MailServer(its.host(), its.port(), its.security(), its.user(), password, its.from(), null);
    }
}
