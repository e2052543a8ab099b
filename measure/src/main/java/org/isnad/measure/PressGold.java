package org.isnad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gold of the sample press: what a careful reader finds on each page.
 *
 * @param folder the folder {@code samples/press}
 * @param pages one a page, in order of their names
 */
record PressGold(Path folder, List<GoldPage> pages) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static PressGold read(Path folder) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                pages.add(new GoldPage(MAPPER.readTree(Files.readString(file))));
            }
        }
        return new PressGold(folder, List.copyOf(pages));
    }

    /** All articles: each page's main one followed by those embedded in it. */
    List<GoldArticle> articles() {
        return pages.stream().flatMap(page -> page.articles().stream()).toList();
    }

    byte[] bytes(GoldPage page) throws IOException {
        return Files.readAllBytes(folder.resolve(page.file()));
    }

    /** One page's gold. */
    record GoldPage(JsonNode json) {
        String name() {
            return json.path("page").asString();
        }

        String file() {
            return json.path("file").asString();
        }

        /** The page's articles; none on a front page or a list of headlines ({@code noArticle}). */
        List<GoldArticle> articles() {
            if (json.path("noArticle").asBoolean(false)) {
                return List.of();
            }
            List<GoldArticle> articles = new ArrayList<>(List.of(new GoldArticle(name() + "#0", json)));
            for (JsonNode inner : json.path("embedded")) {
                articles.add(new GoldArticle(name() + "#" + articles.size(), inner));
            }
            return articles;
        }
    }

    /** One article's gold, named by its page and its index there. */
    record GoldArticle(String id, JsonNode json) {
        List<String> list(String key) {
            List<String> values = new ArrayList<>();
            json.path(key).forEach(value -> values.add(value.asString()));
            return values;
        }

        @Nullable
        String text(String key) {
            JsonNode value = json.get(key);
            return value == null || value.isNull() ? null : value.asString();
        }

        @Nullable
        String copyOf() {
            JsonNode copy = json.path("copyOf");
            return copy.isObject()
                    ? copy.path("page").asString() + "#" + copy.path("article").asInt(0)
                    : null;
        }
    }
}
