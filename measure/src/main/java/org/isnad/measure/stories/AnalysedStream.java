package org.isnad.measure.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Reading;
import org.isnad.article.ArticleLine;
import org.isnad.copies.CopyIndex;
import org.isnad.wire.FactsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stream as {@code analyse --with-text} printed it, with the copies of each article reckoned once, and the clusters that
 * some of its articles should be in.
 *
 * @param readings in the order of the stream
 * @param copies one a reading
 * @param events gold: article to event
 * @param stories gold: article to story
 */
record AnalysedStream(
        List<Reading> readings, List<Copies> copies, Map<String, String> events, Map<String, String> stories) {

    /**
     * Reads a stream and its gold.
     *
     * @param items JSON lines with the ids of the labelled articles
     * @param labels rows of index into the items, event, story; the first row names the columns
     */
    static AnalysedStream read(Path lines, Path items, Path labels) throws IOException {
        AnalysedStream bare = read(lines);
        JsonMapper mapper = JsonMapper.shared();
        List<String> ids = Files.readAllLines(items).stream()
                .map(line -> mapper.readTree(line).path("id").asString())
                .toList();
        Map<String, String> events = new HashMap<>();
        Map<String, String> stories = new HashMap<>();
        for (String row : Files.readAllLines(labels)) {
            String[] cells = row.split("\t", -1);
            if (!cells[0].isEmpty() && Character.isDigit(cells[0].charAt(0))) {
                String id = ids.get(Integer.parseInt(cells[0]));
                events.put(id, cells[1]);
                stories.put(id, cells[2]);
            }
        }
        return new AnalysedStream(bare.readings, bare.copies, events, stories);
    }

    /** Reads a stream that nobody put into clusters. */
    static AnalysedStream read(Path lines) throws IOException {
        List<Reading> readings = readings(lines);
        CopyIndex index = new CopyIndex();
        List<Copies> copies =
                readings.stream().map(reading -> index.step(reading.article())).toList();
        return new AnalysedStream(readings, copies, Map.of(), Map.of());
    }

    private static List<Reading> readings(Path path) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        List<Reading> readings = new ArrayList<>();
        try (Stream<String> lines = Files.lines(path)) {
            lines.forEach(line -> {
                JsonNode json = mapper.readTree(line);
                Article article = ArticleLine.parse(line).orElseThrow();
                readings.add(new Reading(article, FactsJson.of(article, json)));
            });
        }
        return readings;
    }
}
