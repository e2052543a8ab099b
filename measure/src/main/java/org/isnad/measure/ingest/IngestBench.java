package org.isnad.measure.ingest;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.article.ArticleLine;
import org.isnad.collect.Collector;
import org.isnad.desk.Receipt;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Grouping;
import org.isnad.store.Tools;

/**
 * Pages of about 60 kB from a WARC file to a search that finds them, in processor time of the whole process (its garbage collector
 * and compiler included), with everything on: archive forced to disk, database, index; then memories, copies, stories and chains.
 */
public final class IngestBench {
    private static final double MILLIS = 1e6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final List<Long> waits = new ArrayList<>();
    private int articles;
    private int refused;

    private IngestBench(Path folder) {
        this.folder = folder;
    }

    /** @param args article lines, the press's pages, how many pages */
    public static void main(String[] args) throws IOException {
        IngestBench bench = new IngestBench(Files.createTempDirectory("isnad-ingest"));
        bench.run(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    }

    private void run(Path lines, Path press, int count) throws IOException {
        Path warm = folder.resolve("warm.warc.gz");
        Path warc = folder.resolve("pages.warc.gz");
        int first = count;
        long bytes = write(lines, press, 0, first, warm) + write(lines, press, first, count, warc);
        out.printf(Locale.ROOT, "%d pages of %.0f bytes%n", first + count, (double) bytes / (first + count));
        try (ExecutorService workers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), tools(workers), note -> {})) {
            read(store, warm);
            store.settle(done -> {});
            articles = 0;
            refused = 0;
            waits.clear();
            ProcessorTimes begin = ProcessorTimes.now();
            read(store, warc);
            ProcessorTimes received = ProcessorTimes.now();
            store.settle(done -> {});
            ProcessorTimes settled = ProcessorTimes.now();
            out.printf(Locale.ROOT, "%d articles, %d refused%n", articles, refused);
            rate("from WARC to searchable", count, received.since(begin));
            rate("with memories, copies, stories and chains", count, settled.since(begin));
            long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "from being collected to being searchable, by the clock: p50 %.0f ms, p99 %.0f ms%n",
                    sorted[sorted.length / 2] / MILLIS,
                    sorted[sorted.length * 99 / 100] / MILLIS);
        }
    }

    private void rate(String what, int pages, ProcessorTimes times) {
        double all = times.all();
        double warm = all - times.of(ProcessorTimes.COMPILER);
        out.printf(
                Locale.ROOT,
                "%s: %.1f pages a second of one processor, %.1f without the Java machine's compiler; ms a page: %s%n",
                what,
                pages / all,
                pages / warm,
                times.perPage(pages));
    }

    private static long write(Path lines, Path press, int skip, int count, Path warc) throws IOException {
        PressTemplates templates = PressTemplates.of(press);
        long bytes = 0;
        try (Stream<String> read = Files.lines(lines);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(warc))) {
            List<Article> articles = read.skip(skip)
                    .limit(count)
                    .flatMap(line -> ArticleLine.parse(line).stream())
                    .toList();
            for (int i = 0; i < articles.size(); i++) {
                RawPage page = templates.page(skip + i, articles.get(i));
                bytes += page.bytes().length;
                to.write(record(page));
            }
        }
        return bytes;
    }

    /** A page as a crawler would have kept it, in a gzip member of its own. */
    private static byte[] record(RawPage page) throws IOException {
        String head = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:isnad:bench:" + page.name()
                + ">\r\nWARC-Date: 2026-04-05T12:00:00Z\r\nWARC-Target-URI: " + page.url() + "\r\nContent-Type: "
                + page.contentType() + "\r\nContent-Length: " + page.bytes().length + "\r\n\r\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(page.bytes());
            out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private void read(EmbeddedStore store, Path warc) {
        List<Long> waiting = new ArrayList<>();
        try (Grouping grouping = new Grouping(store::receive, receipts -> receipts.forEach(this::count))) {
            new Collector(true, arrival -> {
                        waiting.add(System.nanoTime());
                        grouping.take(arrival);
                        if (store.isSearchable()) {
                            long now = System.nanoTime();
                            waiting.forEach(since -> waits.add(now - since));
                            waiting.clear();
                        }
                    })
                    .collect(warc);
        }
    }

    private void count(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted accepted -> articles += accepted.articles().size();
            case Receipt.Known known -> refused++;
            case Receipt.Refused why -> refused++;
        }
    }

    private static Tools tools(ExecutorService workers) {
        Lexicon lexicon = Lexicon.bundled();
        Pipeline pipeline = new Pipeline(lexicon);
        NameMatcher names = new NameMatcher(lexicon);
        return new Tools(() -> pipeline, () -> names, Clock.systemUTC(), workers, "bench", "the ingest bench");
    }
}
