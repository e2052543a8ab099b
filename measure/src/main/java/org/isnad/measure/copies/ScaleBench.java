package org.isnad.measure.copies;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.Article;
import org.isnad.copies.CopyIndex;
import org.isnad.copies.CopySettings;

/** Speed, in processor time of one thread, and memory of the search for copies while the window fills. */
public final class ScaleBench {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int ROUTINE = 100_000;

    private final List<Article> stream;
    private final PrintStream out;
    private CopyIndex index = new CopyIndex();

    ScaleBench(List<Article> stream, PrintStream out) {
        this.stream = stream;
        this.out = out;
    }

    /** Takes what was measured so far. */
    interface Points {
        void take(List<Point> points) throws IOException;
    }

    /**
     * What was measured when the window had so many articles.
     *
     * @param rate articles a second since the point before
     * @param heap megabytes that the state takes
     */
    public record Point(int articles, double rate, double heap) {}

    /** Steps so many articles, telling of the first 10,000 and 20,000 and of every 50,000. */
    void measure(int count, Points told) throws IOException {
        ScaleArticles articles = new ScaleArticles(
                stream, copyRate(), count, CopySettings.defaults().windowDays());
        double base = heap();
        index = new CopyIndex();
        List<Point> points = new ArrayList<>();
        long nanos = 0;
        int since = 0;
        for (int made = 1; made <= count; made++) {
            Article article = articles.next();
            long begin = CLOCK.getCurrentThreadCpuTime();
            index.step(article);
            nanos += CLOCK.getCurrentThreadCpuTime() - begin;
            if (isRound(made) || made == count) {
                points.add(new Point(made, (made - since) / (nanos / NANOS), heap() - base));
                print(points.getLast());
                told.take(points);
                nanos = 0;
                since = made;
            }
            if (made == ROUTINE || made == count) {
                saveAndRestore();
            }
        }
    }

    private double copyRate() {
        CopyIndex whole = new CopyIndex();
        long copies = stream.stream()
                .filter(article -> whole.step(article).parent() != null)
                .count();
        double rate = (double) copies / stream.size();
        out.printf(Locale.ROOT, "share of copies in the stream %.3f%n", rate);
        return rate;
    }

    private static boolean isRound(int made) {
        return made == 10_000 || made == 20_000 || made % 50_000 == 0;
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private void print(Point point) {
        out.printf(
                Locale.ROOT,
                "%9d articles: %6.0f articles/s, %6.0f MB%n",
                point.articles(),
                point.rate(),
                point.heap());
    }

    /** Saves the state, forgets it and goes on with what was restored, so that there is never room for two. */
    private void saveAndRestore() throws IOException {
        Path file = Files.createTempFile("isnad-copies", ".state");
        long begin = System.nanoTime();
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            index.save(to);
        }
        long saved = System.nanoTime();
        int size = index.size();
        index = new CopyIndex();
        long ready = System.nanoTime();
        try (InputStream from = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            index = CopyIndex.restored(from, CopySettings.defaults());
        }
        out.printf(
                Locale.ROOT,
                "saved in %.1f s, %.0f MB; restored in %.1f s%s%n",
                (saved - begin) / NANOS,
                Files.size(file) / MEGABYTE,
                (System.nanoTime() - ready) / NANOS,
                size == index.size() ? "" : ", NOT WHOLE");
        Files.delete(file);
    }
}
