package org.isnad.collect.sources;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.isnad.collect.sources.Fault.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads and checks a file of sources: every fault is found at once, with its line. For one file. */
public final class SourcesFile {
    private static final Set<String> TOP =
            Set.of("contact", "pause", "per-hour", "soonest", "settle", "allow", "sources");
    private static final Set<String> OF_SOURCE = Set.of("name", "url", "lists", "folder");
    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

    private final List<Fault> faults = new ArrayList<>();

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
        SourcesFile file = new SourcesFile();
        WatchPlan plan = file.plan(yaml);
        return plan == null || !file.faults.isEmpty() ? new Faulty(file.faults) : new Sound(plan);
    }

    private @Nullable WatchPlan plan(String yaml) {
        Node root;
        try {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            root = new Compose(settings).composeString(yaml).orElse(null);
        } catch (YamlEngineException broken) {
            int line = broken instanceof MarkedYamlEngineException marked ? line(marked.getProblemMark()) : 1;
            String what =
                    broken instanceof MarkedYamlEngineException marked ? marked.getProblem() : broken.getMessage();
            fault(Kind.NOT_YAML, line, String.valueOf(what));
            return null;
        }
        if (!(root instanceof MappingNode map)) {
            fault(Kind.NOT_A_MAP, 1);
            return null;
        }
        return plan(map);
    }

    private WatchPlan plan(MappingNode map) {
        Map<String, Node> keys = keys(map, TOP);
        String contact = text(keys, "contact");
        if (contact == null) {
            fault(Kind.NO_CONTACT, 1);
        }
        Duration pause = duration(keys, "pause", Duration.ofSeconds(2));
        if (pause.compareTo(LEAST_PAUSE) < 0) {
            fault(Kind.TOO_OFTEN, line(keys.get("pause")), "pause", "500ms");
        }
        return new WatchPlan(
                contact == null ? "" : contact,
                pause,
                number(keys, "per-hour", 900),
                duration(keys, "soonest", Duration.ofMinutes(5)),
                duration(keys, "settle", Duration.ofMinutes(5)),
                Set.copyOf(texts(keys, "allow")),
                sources(keys));
    }

    private List<Source> sources(Map<String, Node> keys) {
        Node node = keys.get("sources");
        if (!(node instanceof SequenceNode list)) {
            fault(node == null ? Kind.MISSING_KEY : Kind.NOT_A_LIST, line(node), "sources");
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (Node entry : list.getValue()) {
            source(entry).ifPresent(source -> {
                String same = source.url() == null ? String.valueOf(source.folder()) : source.url();
                Integer before = met.putIfAbsent(same, source.line());
                if (before != null) {
                    fault(Kind.TWICE, source.line(), same, Integer.toString(before));
                }
                sources.add(source);
            });
        }
        return sources;
    }

    /** A source is a map, or its address alone. */
    private Optional<Source> source(Node node) {
        int line = line(node);
        if (node instanceof ScalarNode scalar) {
            String url = address(scalar.getValue(), line);
            return url == null ? Optional.empty() : Optional.of(new Source(host(url), url, List.of(), null, line));
        }
        if (!(node instanceof MappingNode map)) {
            fault(Kind.NOT_TEXT, line, "sources");
            return Optional.empty();
        }
        Map<String, Node> keys = keys(map, OF_SOURCE);
        String url = text(keys, "url");
        String folder = text(keys, "folder");
        if ((url == null) == (folder == null)) {
            fault(Kind.NEITHER, line);
            return Optional.empty();
        }
        return url == null ? folder(keys, folder, line) : site(keys, url, line);
    }

    private Optional<Source> site(Map<String, Node> keys, String given, int line) {
        String url = address(given, line(keys.get("url")));
        List<String> lists = texts(keys, "lists");
        lists.forEach(list -> address(list, line(keys.get("lists"))));
        if (url == null) {
            return Optional.empty();
        }
        String name = text(keys, "name");
        return Optional.of(new Source(name == null ? host(url) : name, url, lists, null, line));
    }

    private Optional<Source> folder(Map<String, Node> keys, @Nullable String folder, int line) {
        String name = text(keys, "name");
        try {
            Path path = Path.of(String.valueOf(folder));
            return Optional.of(new Source(name == null ? path.toString() : name, null, List.of(), path, line));
        } catch (InvalidPathException notAPath) {
            fault(Kind.NOT_AN_ADDRESS, line, String.valueOf(folder));
            return Optional.empty();
        }
    }

    private @Nullable String address(String given, int line) {
        HttpUrl url = HttpUrl.parse(given.strip());
        if (url == null) {
            fault(Kind.NOT_AN_ADDRESS, line, given);
        }
        return url == null ? null : url.toString();
    }

    private static String host(String url) {
        return HttpUrl.get(url).host();
    }

    private Map<String, Node> keys(MappingNode map, Set<String> known) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                fault(Kind.UNKNOWN_KEY, line(tuple.getKeyNode()), key, nearest(key, known));
            }
            keys.put(key, tuple.getValueNode());
        }
        return keys;
    }

    /** The known key that has most letters in common, for a hint. */
    private static String nearest(String key, Set<String> known) {
        return known.stream()
                .sorted()
                .reduce((one, other) -> common(key, other) > common(key, one) ? other : one)
                .orElse("");
    }

    private static int common(String one, String other) {
        Set<Integer> letters = new HashSet<>(one.chars().boxed().toList());
        letters.retainAll(other.chars().boxed().toList());
        return 4 * letters.size() - Math.abs(one.length() - other.length());
    }

    private @Nullable String text(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        fault(Kind.NOT_TEXT, line(node), key);
        return null;
    }

    private List<String> texts(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node entry : list.getValue()) {
                if (entry instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue().strip());
                }
            }
        } else {
            fault(Kind.NOT_A_LIST, line(node), key);
        }
        return texts;
    }

    private Duration duration(Map<String, Node> keys, String key, Duration usual) {
        String text = text(keys, key);
        Duration read = text == null ? usual : Durations.read(text);
        if (read == null) {
            fault(Kind.NOT_A_DURATION, line(keys.get(key)), key, String.valueOf(text));
        }
        return read == null ? usual : read;
    }

    private int number(Map<String, Node> keys, String key, int usual) {
        String text = text(keys, key);
        if (text == null) {
            return usual;
        }
        if (text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9') || text.matches("0+")) {
            fault(Kind.NOT_A_NUMBER, line(keys.get(key)), key, text);
            return usual;
        }
        return Integer.parseInt(text);
    }

    private void fault(Kind kind, int line, String... details) {
        faults.add(Fault.of(kind, line, details));
    }

    private static int line(@Nullable Node node) {
        return node == null ? 1 : line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
