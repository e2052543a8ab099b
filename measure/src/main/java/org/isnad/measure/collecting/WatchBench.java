package org.isnad.measure.collecting;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.Pipeline;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.polite.Manners;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Parts;
import org.isnad.collect.watch.Watcher;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;

/**
 * Watches a {@link LocalPress} in another process for a while, by a time of day that goes sixty times as fast
 * so that rhythms are learnt, and tells what it cost in processor time, what memory it took, and
 * whether manners were kept by the press's own log. Ends with 1 when they were not.
 */
public final class WatchBench {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final int PER_HOUR = 900;
    private static final double MIB = 1 << 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int sites;
    private final Duration time;

    private WatchBench(int sites, Duration time) {
        this.sites = sites;
        this.time = time;
    }

    /** Arguments: a folder of pages to take words from, sites, seconds, articles a second. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int sites = Integer.parseInt(args[1]);
        Process press = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalPress.class.getName(),
                        args[0],
                        args[1],
                        args[3])
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(press.getInputStream(), StandardCharsets.UTF_8))) {
            int port = Integer.parseInt(said.readLine());
            boolean kept = new WatchBench(sites, Duration.ofSeconds(Long.parseLong(args[2]))).run(port);
            System.exit(kept ? 0 : 1);
        } finally {
            press.destroy();
        }
    }

    private static String site(int number, int port) {
        return "http://s" + number + ".press.example:" + port;
    }

    private WatchPlan plan(int port) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            String url = site(i, port);
            sources.add(new Source("s" + i, url + "/", List.of(url + "/feed"), null, i + 1));
        }
        return new WatchPlan("bench@press.example", PAUSE, PER_HOUR, SOONEST, Duration.ZERO, Set.of(), sources);
    }

    private boolean run(int port) throws IOException, InterruptedException {
        Set<String> allowed = new HashSet<>();
        for (int i = 0; i < sites; i++) {
            allowed.add("s" + i + ".press.example");
        }
        allowed.add("report.press.example");
        FetchSettings settings = FetchSettings.of("Isnad/bench").allowing(allowed);
        Lexicon lexicon = Lexicon.bundled();
        Pipeline pipeline = new Pipeline(lexicon);
        Path folder = Files.createTempDirectory("isnad-watch-bench");
        ExecutorService workers = Executors.newSingleThreadExecutor();
        Tools tools =
                new Tools(() -> pipeline, () -> new NameMatcher(lexicon), Clock.systemUTC(), workers, "bench", "bench");
        try (EmbeddedStore store = EmbeddedStore.open(folder, tools, note -> {});
                StoreLibrary library = store.library();
                Book book = new Book(folder.resolve("watch.db"));
                Fetcher fetcher =
                        new Fetcher(settings, Clock.systemUTC(), host -> List.of(InetAddress.getLoopbackAddress()))) {
            PoliteGate gate =
                    new PoliteGate(Manners.USUAL.pausing(PAUSE).spending(PER_HOUR, Duration.ofHours(1)), fetcher);
            Parts parts = new Parts(
                    fetcher,
                    gate,
                    book,
                    store,
                    pipeline::dissect,
                    id -> library.article(id).isPresent(),
                    lexicon,
                    new FastClock());
            return watch(new Watcher(plan(port), parts), fetcher, port);
        } finally {
            workers.shutdown();
        }
    }

    private boolean watch(Watcher watcher, Fetcher fetcher, int port) throws InterruptedException {
        Thread watching = Thread.ofPlatform().name("watch").start(watcher::run);
        double before = processorSeconds();
        long pagesBefore = 0;
        for (long past = 0; past < time.toSeconds(); past += 10) {
            Thread.sleep(10_000);
            double now = processorSeconds();
            long pages = watcher.pages();
            out.printf(
                    Locale.ROOT,
                    "%4d s  pages %6d  processor ms a page %5.1f  pages a processor second %5.1f  heap after collection %4.0f MiB%n",
                    past + 10,
                    pages,
                    1000 * (now - before) / Math.max(1, pages - pagesBefore),
                    (pages - pagesBefore) / Math.max(0.001, now - before),
                    heap());
            before = now;
            pagesBefore = pages;
        }
        boolean kept = judged(fetcher, port);
        watcher.stop();
        watching.join();
        return kept;
    }

    /** A day in 24 minutes. */
    private static final class FastClock implements InstantSource {
        private static final int TIMES = 60;

        private final Instant begun = Instant.now();

        @Override
        public Instant instant() {
            return begun.plus(Duration.between(begun, Instant.now()).multipliedBy(TIMES));
        }
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double heap() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += usage == null ? 0 : usage.getUsed();
        }
        return used / MIB;
    }

    /** Reads the press's log. */
    private boolean judged(Fetcher fetcher, int port) {
        Fetched report = fetcher.fetch(FetchRequest.page("http://report.press.example:" + port + "/"));
        if (!(report instanceof Fetched.Got got)) {
            out.println("the press gave no report: " + report);
            return false;
        }
        String text = new String(got.bytes(), StandardCharsets.UTF_8);
        out.println(text);
        boolean kept = number(text, "most to one host") <= PER_HOUR
                && number(text, "most at once to one host") <= 1
                && number(text, "least pause") >= PAUSE.toMillis();
        out.println(kept ? "manners kept" : "MANNERS NOT KEPT");
        return kept;
    }

    private static long number(String report, String of) {
        int at = report.indexOf(of + " ") + of.length() + 1;
        int end = at;
        while (end < report.length() && Character.isDigit(report.charAt(end))) {
            end++;
        }
        return Long.parseLong(report.substring(at, end));
    }
}
