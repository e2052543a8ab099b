package org.isnad.measure;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.isnad.Dissection;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.article.Dissector;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Full dissection of real pages beside two peers and the floor of the work, jsoup's parse and body text, in pages a second on one
 * thread. {@code bin/bench} runs it with {@code -prof gc} for the allocation; the folder of pages is the parameter {@code pages}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
public class DissectionBench {
    /** Pages of one round; the folder's pages are taken in turn until there are so many. */
    static final int ROUND = 90;

    @Param("../shared/eval/pages-en")
    private String pages = "";

    private final Dissector dissector = new Dissector(Lexicon.bundled());
    private final List<Page> round = new ArrayList<>();

    /** Reads and decodes the pages. */
    @Setup
    public void read() throws IOException {
        read(pages);
    }

    void read(String folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            paths = files.filter(DissectionBench::isPage).sorted().toList();
        }
        for (int i = 0; i < ROUND; i++) {
            Path path = paths.get(i % paths.size());
            RawPage raw = RawPage.of(path.getFileName().toString(), bytes(path));
            if (new PageDecoder().decode(raw) instanceof Page page) {
                round.add(page);
            }
        }
        if (round.size() != ROUND) {
            throw new IOException("not all pages can be decoded: " + folder);
        }
    }

    private static boolean isPage(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".html") || name.endsWith(".html.gz");
    }

    private static byte[] bytes(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (!path.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    /** Full dissection. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public List<Dissection> dissect() {
        return round.stream().map(dissector::dissect).toList();
    }

    /** The floor: a parsed tree and its text. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public int parseAndText() {
        int length = 0;
        for (Page page : round) {
            length += Jsoup.parse(page.text()).text().length();
        }
        return length;
    }

    /** A peer: the article's text alone, by readability4j, which parses with jsoup too. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public int readability() {
        int length = 0;
        for (Page page : round) {
            String text = new Readability4J("https://example.org/", page.text())
                    .parse()
                    .getTextContent();
            length += text == null ? 0 : text.length();
        }
        return length;
    }

    /** A peer: the article's text alone, by boilerpipe. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public int boilerpipe() throws BoilerpipeProcessingException {
        int length = 0;
        for (Page page : round) {
            length += ArticleExtractor.INSTANCE.getText(page.text()).length();
        }
        return length;
    }
}
