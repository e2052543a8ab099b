package org.isnad.measure.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.article.ArticleLine;
import org.isnad.measure.ingest.PressTemplates;

/**
 * How fast a running {@code isnad serve} answers, as a browser sees it on the same machine: kinds of pages one after the other, then
 * a mixture at a fixed rate while pages are pushed to {@code isnad watch}. Visits are due at fixed moments whether those before have been
 * answered or not, and are timed from when they were due, so that a standstill counts for all who waited. By the clock.
 */
public final class PageBench {
    private static final int WARM = 3000;
    private static final int PUSHED_A_SECOND = 30;
    private static final long SECOND = 1_000_000_000L;
    private static final double MILLIS = 1e6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Site site;
    private final Addresses addresses;

    private PageBench(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    /**
     * @param args the site's address, article lines, how many of them the site holds (the others are new), visits of each kind; for the
     *     mixture also visits a second, seconds, where pages are pushed to, a file with the token, the press's pages
     */
    public static void main(String[] args) throws IOException {
        Site site = new Site(args[0]);
        int held = Integer.parseInt(args[2]);
        List<String> ids = new ArrayList<>();
        List<Article> fresh = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
            lines.flatMap(line -> ArticleLine.parse(line).stream()).forEach(article -> {
                if (ids.size() < held) {
                    ids.add(article.id());
                } else {
                    fresh.add(article);
                }
            });
        }
        PageBench bench = new PageBench(site, new Addresses(site, ids));
        bench.alone(Integer.parseInt(args[3]));
        if (args.length > 4) {
            PressTemplates templates = PressTemplates.of(Path.of(args[8]));
            String token = Files.readString(Path.of(args[7])).strip();
            Pushed pushed = new Pushed(URI.create(args[6]), token, templates, fresh);
            bench.mixed(Integer.parseInt(args[4]), Integer.parseInt(args[5]), pushed);
        }
    }

    private void alone(int count) {
        visits(WARM, Visit.Kind.values());
        out.println("one after the other:");
        for (Visit.Kind kind : Visit.Kind.values()) {
            report(kind.name().toLowerCase(Locale.ROOT), visits(count, kind));
        }
    }

    private List<Visit> visits(int count, Visit.Kind... kinds) {
        List<Visit> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Visit.Kind kind = kinds[i % kinds.length];
            all.add(site.visit(kind, addresses.one(kind), System.nanoTime()));
        }
        return all;
    }

    private void mixed(int rate, int seconds, Pushed pushed) throws IOException {
        int before = pages();
        ConcurrentLinkedQueue<Visit> seen = new ConcurrentLinkedQueue<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime() + SECOND;
            many.execute(
                    () -> each(begin, PUSHED_A_SECOND, seconds, number -> many.execute(() -> pushed.push(number))));
            each(begin, rate, seconds, number -> {
                Visit.Kind kind = addresses.kind();
                String path = addresses.one(kind);
                long due = begin + number * SECOND / rate;
                many.execute(() -> seen.add(site.visit(kind, path, due)));
            });
        }
        out.printf("mixed, %d a second for %d s:%n", rate, seconds);
        for (Visit.Kind kind : Visit.Kind.values()) {
            report(
                    kind.name().toLowerCase(Locale.ROOT),
                    seen.stream().filter(visit -> visit.kind() == kind).toList());
        }
        report("all", List.copyOf(seen));
        out.printf("pushed: %s; pages held: %d more%n", pushed.answers(), pages() - before);
    }

    private int pages() throws IOException {
        return site.json("/holdings").path("pages").asInt();
    }

    private static void each(long begin, int rate, int seconds, IntConsumer one) {
        for (int number = 0; number < rate * seconds; number++) {
            long due = begin + number * SECOND / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            one.accept(number);
        }
    }

    private void report(String what, List<Visit> visits) {
        long[] times = visits.stream().mapToLong(Visit::nanos).sorted().toArray();
        long[] bytes = visits.stream().mapToLong(Visit::bytes).sorted().toArray();
        long ill = visits.stream().filter(visit -> !visit.well()).count();
        out.printf(
                Locale.ROOT,
                "%-8s %6d visits, %d failed; ms p50 %.1f p99 %.1f longest %.1f; kB p50 %.1f p99 %.1f longest %.1f%n",
                what,
                times.length,
                ill,
                at(times, .5) / MILLIS,
                at(times, .99) / MILLIS,
                at(times, 1) / MILLIS,
                at(bytes, .5) / 1e3,
                at(bytes, .99) / 1e3,
                at(bytes, 1) / 1e3);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
