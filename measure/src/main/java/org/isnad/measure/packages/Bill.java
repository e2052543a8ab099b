package org.isnad.measure.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bill of materials in CycloneDX's JSON: what the product is made of. */
final class Bill {
    private static final Pattern THREE_NUMBERS = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final int PART_COLUMNS = 5;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode root;

    private Bill(ObjectNode root) {
        this.root = root;
    }

    static Bill read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static Bill parse(String json) {
        return new Bill((ObjectNode) JSON.readTree(json));
    }

    /** Its parts in the order of the file. */
    List<Part> parts() {
        return components().valueStream().map(Bill::part).toList();
    }

    /**
     * The same bill with what Maven does not know of.
     *
     * @param table {@code packaging/parts.tsv}
     * @param java the version of the runtime
     */
    Bill with(Path table, String java) throws IOException {
        Bill more = new Bill(root.deepCopy());
        for (List<String> cells : Table.rows(table, PART_COLUMNS)) {
            more.add(cells, version(cells.get(2), java));
        }
        return more;
    }

    /** The file's text: indented, and the same for the same bill wherever it is written. */
    String json() {
        return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private ArrayNode components() {
        return (ArrayNode) root.required("components");
    }

    private static Part part(JsonNode component) {
        String group = component.path("group").asString("");
        String name = component.required("name").asString();
        return new Part(
                group.isEmpty() ? name : group + ":" + name,
                component.path("version").asString(""),
                component.path("licenses").valueStream().flatMap(Bill::licences).toList());
    }

    /** An entry is a licence with an id or a name, or an expression, of which only choices are taken apart. */
    private static Stream<String> licences(JsonNode entry) {
        JsonNode expression = entry.path("expression");
        if (expression.isString()) {
            return Stream.of(expression.asString().split("\\s+OR\\s+")).map(Bill::bare);
        }
        JsonNode licence = entry.path("license");
        return Stream.of(licence.path("id").asString(licence.path("name").asString("")));
    }

    private static String bare(String alternative) {
        return alternative.replaceAll("^\\(|\\)$", "");
    }

    private String version(String said, String java) {
        if (said.equals("java")) {
            return java;
        }
        return said.startsWith("in ") ? inside(said.substring("in ".length())) : said;
    }

    /** The first three numbers of a part's version: what a jar wraps has the version that the jar's begins with. */
    private String inside(String name) {
        Optional<Part> part =
                parts().stream().filter(other -> other.name().equals(name)).findFirst();
        Matcher numbers = THREE_NUMBERS.matcher(part.map(Part::version).orElse(""));
        if (!numbers.lookingAt()) {
            throw new IllegalArgumentException(
                    "packaging/parts.tsv: no part " + name + " with a version of three numbers");
        }
        return numbers.group();
    }

    private void add(List<String> cells, String version) {
        String name = Objects.requireNonNull(cells.get(1));
        ObjectNode component = components().addObject();
        component.put("type", cells.get(0));
        component.put("bom-ref", "part:" + name.replace(' ', '-'));
        component.put("name", name);
        if (!version.isEmpty()) {
            component.put("version", version);
        }
        component.put("description", cells.get(4));
        ObjectNode licence = component.putArray("licenses").addObject().putObject("license");
        licence.put(cells.get(3).contains(" ") ? "name" : "id", cells.get(3));
    }
}
