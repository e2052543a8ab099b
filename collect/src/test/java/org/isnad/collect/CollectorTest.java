package org.isnad.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
    private static final String PAGE =
            "<html><body><h1>فيضان في وادي السرو</h1><p>ارتفع منسوب المياه.</p></body></html>";

    @TempDir
    Path folder;

    @Test
    void aFileGivesItsBytesUnderItsName() throws IOException {
        Files.writeString(folder.resolve("خبر.html"), PAGE);
        assertThat(pages(collect(folder.resolve("خبر.html")))).singleElement().satisfies(page -> {
            assertThat(page.name()).isEqualTo("خبر.html");
            assertThat(text(page)).isEqualTo(PAGE);
        });
    }

    @Test
    void foldersGiveTheirPagesInOrderAndPassOverOtherFiles() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        for (String name :
                List.of("b.htm", "a.html", "deep/c.txt", "gold.json", "picture.png", "README.md", ".d.html")) {
            Files.writeString(folder.resolve(name), PAGE);
        }
        assertThat(pages(collect(folder))).extracting(RawPage::name).containsExactly("a.html", "b.htm", "c.txt");
    }

    @Test
    void aFileNamedOutrightIsReadWhateverItsName() throws IOException {
        Files.writeString(folder.resolve("saved-page"), PAGE);
        assertThat(pages(collect(folder.resolve("saved-page")))).hasSize(1);
    }

    @Test
    void gzipIsUnpackedAlsoWithoutItsEnding() throws IOException {
        Files.write(folder.resolve("a.html.gz"), gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("b.html"), gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(pages(collect(folder)))
                .hasSize(2)
                .allSatisfy(page -> assertThat(text(page)).isEqualTo(PAGE));
    }

    @Test
    void gzipCutAnywhereIsRejectedAndTheRestGoesOn() throws IOException {
        byte[] whole = gzip(PAGE.repeat(20).getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("z.html"), PAGE);
        for (int length = 3; length < whole.length; length += 7) {
            Files.write(folder.resolve("a.html.gz"), Arrays.copyOf(whole, length));
            List<Arrival> arrivals = collect(folder);
            assertThat(arrivals).hasSize(2);
            assertThat(arrivals.getFirst())
                    .isInstanceOfSatisfying(
                            Arrival.Unusable.class,
                            bad -> assertThat(bad.rejected().reason()).isEqualTo(Rejected.Reason.TRUNCATED));
        }
    }

    @Test
    void aPageBeyondTheLimitIsRejectedAlsoWhenPackedSmall() throws IOException {
        byte[] large = new byte[Collector.MAX_PAGE + 1];
        Files.write(folder.resolve("large.html.gz"), gzip(large));
        assertThat(collect(folder))
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.Unusable.class,
                        bad -> assertThat(bad.rejected().reason()).isEqualTo(Rejected.Reason.TOO_LARGE));
    }

    @Test
    void anEmptyFileIsLeftToTheReader() throws IOException {
        Files.createFile(folder.resolve("empty.html"));
        assertThat(pages(collect(folder)))
                .singleElement()
                .satisfies(page -> assertThat(page.bytes()).isEmpty());
    }

    @Test
    void linesOfArticleJsonAreArrivalsOfTheirOwnWhereWanted() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"k1","title":"عنوان","text":"نص أول"}

                {"id":"k2"}
                ليس هذا JSON
                """);
        List<Arrival> arrivals = new ArrayList<>();
        new Collector(true, arrivals::add).collect(folder);
        assertThat(arrivals).extracting(Arrival::name).containsExactly("a.jsonl:1", "a.jsonl:3", "a.jsonl:4");
        assertThat(pages(arrivals)).extracting(RawPage::contentType).containsExactly(ArticleLine.MEDIA_TYPE);
        assertThat(collect(folder)).isEmpty();
    }

    @Test
    void warcGivesPagesOfResponsesAndResourcesWithTheirAddresses() throws IOException {
        Files.write(folder.resolve("crawl.warc.gz"), crawl());
        List<RawPage> pages = pages(collect(folder));
        assertThat(pages)
                .extracting(RawPage::url)
                .containsExactly("https://sahifa.example/1", "https://sahifa.example/2");
        assertThat(pages).allSatisfy(page -> assertThat(text(page)).isEqualTo(PAGE));
        assertThat(pages.getFirst().name()).startsWith("<urn:uuid:");
        assertThat(pages.getFirst().contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(String.valueOf(pages.getFirst().fetched())).isEqualTo("2026-04-05T10:00:00Z");
    }

    @Test
    void warcCutAnywhereGivesWhatIsWholeAndSaysTheRest() throws IOException {
        byte[] whole = crawl();
        for (int length = 40; length < whole.length; length += 11) {
            List<Arrival> arrivals = collect("crawl.warc.gz", Arrays.copyOf(whole, length));
            assertThat(pages(arrivals))
                    .allSatisfy(page -> assertThat(text(page)).isEqualTo(PAGE));
            assertThat(arrivals.stream().filter(Arrival.Unusable.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(pages(arrivals).size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPayloadThatEndsEarlyRejectsItsRecordAlone() {
        byte[] packed = gzip(PAGE.repeat(20).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        crawl.writeBytes(response("https://sahifa.example/cut", "200 OK", "text/html", cut, "gzip"));
        crawl.writeBytes(crawl());
        crawl.writeBytes(response("https://sahifa.example/last", "200 OK", "text/html", cut, "gzip"));
        List<Arrival> arrivals = collect("crawl.warc.gz", crawl.toByteArray());
        assertThat(arrivals).hasSize(4);
        assertThat(pages(arrivals)).hasSize(2);
        assertThat(arrivals.getLast())
                .isInstanceOfSatisfying(
                        Arrival.Unusable.class,
                        bad -> assertThat(bad.rejected().page()).startsWith("<urn:uuid:"));
    }

    @Test
    void aLineBeyondTheLimitIsPassedOver() throws IOException {
        List<String> lines = new ArrayList<>();
        BoundedLines.Taker taker = new BoundedLines.Taker() {
            @Override
            public void line(int number, String line) {
                lines.add(number + line);
            }

            @Override
            public void passedOver(int number, Rejected.Reason reason, String detail) {
                lines.add(number + "!");
            }
        };
        byte[] bytes =
                ("نص\r\n\n" + "x".repeat(11) + "\nabcdefghij\n" + "y".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        new BoundedLines(10, taker).read(new ByteArrayInputStream(bytes));
        assertThat(lines).containsExactly("1نص", "2", "3!", "4abcdefghij", "5!");
    }

    @Test
    void aLineInAnOlderEncodingIsPassedOverAndSaid() {
        byte[] old = "{\"id\":\"a\",\"text\":\"وصلت السفينة إلى المرفأ\"}\n".getBytes(Charset.forName("windows-1256"));
        List<Arrival> arrivals = new ArrayList<>();
        new Collector(true, arrivals::add).collect("lines.jsonl", new ByteArrayInputStream(old));
        assertThat(arrivals)
                .singleElement()
                .isInstanceOfSatisfying(
                        Arrival.Unusable.class,
                        bad -> assertThat(bad.rejected().detail()).isEqualTo("not in UTF-8"));
    }

    @Test
    void anyBytesGiveArrivalsAndNoException() {
        Random random = new Random(7);
        byte[] crawl = crawl();
        for (int round = 0; round < 300; round++) {
            byte[] damaged = crawl.clone();
            for (int hits = 0; hits < 1 + round % 5; hits++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(collect("any.warc.gz", damaged)).isNotNull();
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(collect("any.html", noise)).hasSize(1);
        }
    }

    private static List<Arrival> collect(Path path) {
        List<Arrival> arrivals = new ArrayList<>();
        new Collector(false, arrivals::add).collect(path);
        return arrivals;
    }

    private static List<Arrival> collect(String name, byte[] bytes) {
        List<Arrival> arrivals = new ArrayList<>();
        new Collector(false, arrivals::add).collect(name, new ByteArrayInputStream(bytes));
        return arrivals;
    }

    private static List<RawPage> pages(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Arrived.class::isInstance)
                .map(arrival -> ((Arrival.Arrived) arrival).page())
                .toList();
    }

    private static String text(RawPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    /** A response packed by HTTP, a response that is no page, a response not found, and a resource. */
    private static byte[] crawl() {
        ByteArrayOutputStream crawl = new ByteArrayOutputStream();
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        crawl.writeBytes(
                response("https://sahifa.example/1", "200 OK", "text/html; charset=utf-8", gzip(page), "gzip"));
        crawl.writeBytes(
                response("https://sahifa.example/p.png", "200 OK", "image/png", new byte[] {1, 2}, "identity"));
        crawl.writeBytes(response("https://sahifa.example/x", "404 Not Found", "text/html", page, "identity"));
        crawl.writeBytes(record("resource", "https://sahifa.example/2", "text/html", page));
        return crawl.toByteArray();
    }

    private static byte[] response(String url, String status, String type, byte[] body, String encoding) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Encoding: " + encoding
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        http.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(body);
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String kind, String url, String type, byte[] block) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        String head = "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + String.format(java.util.Locale.ROOT, "%012d", url.length()) + ">\r\nWARC-Date: 2026-04-05T10:00:00Z"
                + "\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + type + "\r\nContent-Length: " + block.length
                + "\r\n\r\n";
        record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        record.writeBytes(block);
        record.writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        return gzip(record.toByteArray());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
