package org.isnad.collect.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Reads a small file of settings in YAML, noting every fault with its line rather than ending at the first. For one file and one
 * thread.
 */
public final class YamlFile {
    private final List<Fault> faults = new ArrayList<>();

    /** What was found to be wrong so far, in the order it was met. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The map that the file is; null where it is none. */
    public @Nullable MappingNode root(String yaml) {
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
        return map;
    }

    /** The entries of a map; others than the known ones are faults. */
    public Map<String, Node> keys(MappingNode map, Set<String> known) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                fault(Kind.UNKNOWN_KEY, line(tuple.getKeyNode()), key, nearest(key, known));
            }
            Node before = keys.put(key, tuple.getValueNode());
            if (before != null) {
                fault(Kind.TWICE, line(tuple.getKeyNode()), key, Integer.toString(line(before)));
            }
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

    /** The text of a key; null where it is missing. */
    public @Nullable String text(Map<String, Node> keys, String key) {
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

    /** The texts of a key that holds a list. */
    public List<String> texts(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node entry : list.getValue()) {
                if (entry instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                    texts.add(scalar.getValue().strip());
                } else {
                    fault(Kind.NOT_TEXT, line(entry), key);
                }
            }
        } else {
            fault(Kind.NOT_A_LIST, line(node), key);
        }
        return texts;
    }

    Duration duration(Map<String, Node> keys, String key, Duration usual) {
        String text = text(keys, key);
        Duration read = text == null ? usual : Durations.read(text);
        if (read == null) {
            fault(Kind.NOT_A_DURATION, line(keys.get(key)), key, String.valueOf(text));
        }
        return read == null ? usual : read;
    }

    /** The number of a key, from 1 to 999,999. */
    public int number(Map<String, Node> keys, String key, int usual) {
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

    /** Notes a fault. */
    public void fault(Kind kind, int line, String... details) {
        faults.add(Fault.of(kind, line, details));
    }

    /** The line of a node, from 1; 1 where there is none. */
    public static int line(@Nullable Node node) {
        return node == null ? 1 : line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
