package org.isnad.collect.sources;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.isnad.collect.sources.Fault.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads and checks a file of sources: every fault is found at once, with its line. For one file. */
public final class SourcesFile {
    private static final String NEVER = "never";
    private static final Set<String> TOP =
            Set.of("contact", "pause", "per-hour", "soonest", "settle", "allow", "sources");
    private static final Set<String> OF_SOURCE = Set.of("name", "url", "lists", "folder");
    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

    private final YamlFile file = new YamlFile();

    private SourcesFile() {}

    /** A file read, or what is wrong with it. */
    public sealed interface Read {}

    public record Sound(WatchPlan plan) implements Read {}

    /** @param faults in the order of the file; never empty */
    public record Faulty(List<Fault> faults) implements Read {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    public static Read read(String yaml) {
        SourcesFile sources = new SourcesFile();
        WatchPlan plan = sources.plan(yaml);
        List<Fault> faults = sources.file.faults();
        return plan == null || !faults.isEmpty() ? new Faulty(faults) : new Sound(plan);
    }

    private @Nullable WatchPlan plan(String yaml) {
        MappingNode map = file.root(yaml);
        return map == null ? null : plan(map);
    }

    private WatchPlan plan(MappingNode map) {
        Map<String, Node> keys = file.keys(map, TOP);
        String contact = file.text(keys, "contact");
        if (contact == null) {
            file.fault(Kind.NO_CONTACT, 1);
        } else if (!isContact(contact)) {
            file.fault(Kind.BAD_CONTACT, YamlFile.line(keys.get("contact")));
        }
        Duration pause = file.duration(keys, "pause", Duration.ofSeconds(2));
        if (pause.compareTo(LEAST_PAUSE) < 0) {
            file.fault(Kind.TOO_OFTEN, YamlFile.line(keys.get("pause")), "pause", "500ms");
        }
        return new WatchPlan(
                contact == null ? "" : contact,
                pause,
                file.number(keys, "per-hour", 900),
                file.duration(keys, "soonest", Duration.ofMinutes(5)),
                settle(keys),
                allowed(keys),
                sources(keys));
    }

    private Duration settle(Map<String, Node> keys) {
        return NEVER.equals(file.text(keys, "settle"))
                ? Duration.ZERO
                : file.duration(keys, "settle", Duration.ofMinutes(5));
    }

    /** Whether a text can stand in the User-Agent of a request: visible ASCII letters, as addresses of pages and mail have. */
    public static boolean isContact(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '(' && c != ')');
    }

    private Set<String> allowed(Map<String, Node> keys) {
        List<String> allowed = file.texts(keys, "allow");
        if (allowed.stream().anyMatch(host -> host.indexOf('@') >= 0)) {
            file.fault(Kind.PASSWORD, YamlFile.line(keys.get("allow")));
        }
        return Set.copyOf(allowed);
    }

    private List<Source> sources(Map<String, Node> keys) {
        Node node = keys.get("sources");
        if (!(node instanceof SequenceNode list)) {
            file.fault(node == null ? Kind.MISSING_KEY : Kind.NOT_A_LIST, YamlFile.line(node), "sources");
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Node entry : list.getValue()) {
            source(entry, names.keySet()).ifPresent(source -> {
                String same = source.url() == null ? String.valueOf(source.folder()) : source.url();
                once(met, same, source.line());
                source.lists().stream()
                        .filter(url -> !url.equals(same))
                        .distinct()
                        .forEach(url -> once(met, url, source.line()));
                Integer before = names.putIfAbsent(source.name(), source.line());
                if (before != null) {
                    file.fault(Kind.SAME_NAME, source.line(), source.name(), Integer.toString(before));
                }
                sources.add(source);
            });
        }
        return sources;
    }

    private void once(Map<String, Integer> met, String what, int line) {
        Integer before = met.putIfAbsent(what, line);
        if (before != null) {
            file.fault(Kind.TWICE, line, what, Integer.toString(before));
        }
    }

    /** A source is a map, or its address alone. */
    private Optional<Source> source(Node node, Set<String> taken) {
        int line = YamlFile.line(node);
        if (node instanceof ScalarNode scalar) {
            String url = address(scalar.getValue(), line);
            return url == null
                    ? Optional.empty()
                    : Optional.of(new Source(name(url, taken), url, List.of(), null, line));
        }
        if (!(node instanceof MappingNode map)) {
            file.fault(Kind.NOT_TEXT, line, "sources");
            return Optional.empty();
        }
        Map<String, Node> keys = file.keys(map, OF_SOURCE);
        String url = file.text(keys, "url");
        String folder = file.text(keys, "folder");
        if ((url == null) == (folder == null)) {
            file.fault(Kind.NEITHER, line);
            return Optional.empty();
        }
        return url == null ? folder(keys, folder, line) : site(keys, url, line, taken);
    }

    private Optional<Source> site(Map<String, Node> keys, String given, int line, Set<String> taken) {
        String url = address(given, YamlFile.line(keys.get("url")));
        int at = YamlFile.line(keys.get("lists"));
        List<String> lists = file.texts(keys, "lists").stream()
                .filter(list -> address(list, at) != null)
                .toList();
        if (url == null) {
            return Optional.empty();
        }
        String name = file.text(keys, "name");
        return Optional.of(new Source(name == null ? name(url, taken) : name, url, lists, null, line));
    }

    private Optional<Source> folder(Map<String, Node> keys, @Nullable String folder, int line) {
        String name = file.text(keys, "name");
        try {
            Path path = Path.of(String.valueOf(folder));
            return Optional.of(new Source(name == null ? path.toString() : name, null, List.of(), path, line));
        } catch (InvalidPathException notAPath) {
            file.fault(Kind.NOT_AN_ADDRESS, line, String.valueOf(folder));
            return Optional.empty();
        }
    }

    private @Nullable String address(String given, int line) {
        if (hasPassword(given)) {
            file.fault(Kind.PASSWORD, line);
            return null;
        }
        HttpUrl url = HttpUrl.parse(given.strip());
        if (url == null) {
            file.fault(Kind.NOT_AN_ADDRESS, line, given);
        }
        return url == null ? null : url.toString();
    }

    /** Whether an address, sound or not, has a name or password in it. */
    public static boolean hasPassword(String address) {
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        int at = rest.indexOf('@');
        int end = IntStream.of(rest.indexOf('/'), rest.indexOf('?'), rest.indexOf('#'))
                .filter(place -> place >= 0)
                .min()
                .orElse(rest.length());
        return at >= 0 && at < end;
    }

    /** A source without a name is called by its host, with the rest of its address where that is taken. */
    private static String name(String url, Set<String> taken) {
        HttpUrl at = HttpUrl.get(url);
        return taken.contains(at.host()) ? at.host() + at.encodedPath() : at.host();
    }
}
