package org.isnad.measure.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The articles of a stream as JSON lines, in their order. */
final class StreamArticles {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StreamArticles() {}

    static List<Article> read(Path stream) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<String> lines = Files.lines(stream)) {
            lines.forEach(line -> articles.add(article(MAPPER.readTree(line))));
        }
        return articles;
    }

    private static Article article(JsonNode json) {
        return Article.builder(json.path("id").asString())
                .outlet(json.path("outlet").asString(null))
                .title(json.path("title").asString(null))
                .published(When.parse(json.path("published").asString("")).orElse(null))
                .text(json.path("text").asString(""))
                .build();
    }
}
