package org.isnad.collect.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where the sources stand in a file, so that one can be put in or taken out while all else stays as it was written. Lines count from
 * 1.
 *
 * @param key the line of {@code sources:}
 * @param flow whether they are written in brackets and not a line each
 * @param indent the blanks before the dash of an entry
 * @param entries in their order
 */
public record SourceLines(int key, boolean flow, int indent, List<Entry> entries) {
    /** The first and the last line of an entry, comments behind it left out. */
    public record Entry(int first, int last) {}

    public SourceLines {
        entries = List.copyOf(entries);
    }

    /** Empty where the file is no map or has no list of sources. */
    public static Optional<SourceLines> of(String yaml) {
        MappingNode map = new YamlFile().root(yaml);
        for (NodeTuple tuple : map == null ? List.<NodeTuple>of() : map.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals("sources")
                    && tuple.getValueNode() instanceof SequenceNode list) {
                return Optional.of(of(YamlFile.line(name), list, yaml.lines().toList()));
            }
        }
        return Optional.empty();
    }

    private static SourceLines of(int key, SequenceNode list, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        int indent = 0;
        boolean flow = list.getFlowStyle() == FlowStyle.FLOW;
        for (Node node : flow ? List.<Node>of() : list.getValue()) {
            int first = YamlFile.line(node);
            while (first > key + 1 && !lines.get(first - 1).strip().startsWith("-")) {
                first--;
            }
            indent = lines.get(first - 1).indexOf('-');
            entries.add(new Entry(first, Math.max(first, last(node))));
        }
        return new SourceLines(key, flow, indent, entries);
    }

    /** The line on which the last word of a node stands: its own end is where the next begins. */
    private static int last(Node node) {
        if (node instanceof CollectionNode<?> several && several.getFlowStyle() != FlowStyle.FLOW) {
            return switch (node) {
                case MappingNode map ->
                    map.getValue().stream()
                            .mapToInt(tuple -> Math.max(last(tuple.getKeyNode()), last(tuple.getValueNode())))
                            .max()
                            .orElse(YamlFile.line(node));
                case SequenceNode list ->
                    list.getValue().stream().mapToInt(SourceLines::last).max().orElse(YamlFile.line(node));
                default -> YamlFile.line(node);
            };
        }
        int end = node.getEndMark().map(mark -> mark.getLine() + 1).orElse(YamlFile.line(node));
        boolean newLine = node.getEndMark().map(mark -> mark.getColumn() == 0).orElse(false);
        return newLine && end > YamlFile.line(node) ? end - 1 : end;
    }
}
