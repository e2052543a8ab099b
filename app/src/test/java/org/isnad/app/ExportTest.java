package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.isnad.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a store gives to other programs, and to another store. */
class ExportTest {
    private static final String LINES = """
            {"id":"n1","outlet":"موقع المنارة","published":"2026-03-02T08:00+03:00","title":"=HYPERLINK(\\"http://x.example\\")","text":"ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة."}
            {"id":"n2","outlet":"صحيفة الضفة","published":"2026-03-04","title":"-3 درجات في الواحة","text":"انخفضت الحرارة في بلدة الواحة ليلًا إلى ما دون الصفر."}
            ليس هذا سطرًا من JSON
            """;
    private static final String PAGE =
            "<html lang=ar><head><title>افتتاح جسر السدر</title></head><body><article><h1>افتتاح جسر السدر</h1><p>افتتحت بلدية"
                    + " الواحة جسر السدر صباح الثلاثاء بعد أعمال دامت عامين كاملين.</p></article></body></html>";

    @TempDir
    Path folder;

    @BeforeEach
    void aStoreWithPagesLinesAndRejectedInput() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("bridge.html"), PAGE);
        Files.write(pages.resolve("picture.html"), new byte[] {0, 1, 2, 3, 0, 5});
        Files.writeString(folder.resolve("news.jsonl"), LINES);
        on("store", "read", pages.toString(), folder.resolve("news.jsonl").toString());
    }

    private CommandRun on(String store, String... args) {
        Map<String, String> environment =
                Map.of("ISNAD_LANG", "en", "ISNAD_STORE", folder.resolve(store).toString());
        return CommandRun.of(folder, environment, "", args);
    }

    @Test
    void aStoreReadFromTheWarcOfAnotherIsTheSame() throws IOException {
        Path warc = Files.write(
                folder.resolve("all.warc.gz"), on("store", "export", "warc").bytes());
        assertThat(on("other", "read", warc.toString()).out()).contains("3 articles");
        for (String kind : List.of("articles", "stories", "statements", "entities", "warc")) {
            assertThat(on("other", "export", kind).out())
                    .as(kind)
                    .isEqualTo(on("store", "export", kind).out());
        }
        assertThat(on("other", "check").out()).contains("5 records", "3 articles", "all agree");
        assertThat(on("store", "read", warc.toString()).out()).contains("0 new pages");
    }

    @Test
    void theIndexLeadsToTheRecordsOfTheArchive() throws IOException {
        List<String> lines = on("store", "export", "cdxj").out().lines().toList();
        assertThat(lines).hasSize(4).isSorted();
        for (String line : lines) {
            List<String> parts = Arrays.asList(line.split(" ", 3));
            JsonNode fields = Json.parse(parts.get(2));
            assertThat(parts.get(0)).startsWith("urn:isnad:page:");
            assertThat(parts.get(1)).isEqualTo("20260305120000");
            assertThat(fields.path("digest").asString()).startsWith("sha256:");
            assertThat(record(fields))
                    .startsWith("WARC/1.1")
                    .contains(fields.path("url").asString());
        }
    }

    private String record(JsonNode fields) throws IOException {
        Path file =
                folder.resolve("store/archive").resolve(fields.path("filename").asString());
        int offset = Integer.parseInt(fields.path("offset").asString());
        int length = Integer.parseInt(fields.path("length").asString());
        byte[] member = Arrays.copyOfRange(Files.readAllBytes(file), offset, offset + length);
        return new String(new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatAPageSaysIsNoFormulaInASpreadsheet() {
        assertThat(on("store", "export", "articles", "--format=csv").out())
                .contains(",\"'=HYPERLINK(\"\"http://x.example\"\")\",", ",'-3 درجات في الواحة,");
    }

    @Test
    void checkTellsTheSizeOfAnArticleInBothLanguages() {
        assertThat(on("store", "check").out()).containsPattern("Size per article: [0-9,]+ bytes; archive [0-9,]+,");
        assertThat(on("store", "--lang=ar", "check").out()).contains("الحجم لكل مقال");
    }
}
