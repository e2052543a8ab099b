package org.isnad.measure.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.RawPage;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;

/**
 * The long run of hostile pages: monsters at doubling sizes and at the largest that is read, then mutated pages until the time is
 * up. A find is an exception, a broken invariant, more than two seconds of processor time, running out of the heap that the
 * launcher sets, or time that grows faster than size. Finds are written beside each other into a folder; with any, the run ends
 * with 1.
 */
public final class Fuzz {
    private static final long SLOW = 2_000_000_000L;
    /** Units of the smallest monster of a doubling. */
    private static final int SMALL = 1 << 20;
    /** Time grows in line with size when twice the size takes less than so many times as long. */
    private static final double DOUBLING = 3.2;
    /** Below this, times say nothing about growth. */
    private static final long MEASURABLE = 250_000_000L;

    private static final long REPORT = 60_000_000_000L;

    private final PrintStream out;
    private final Path finds;
    private final Trial trial = new Trial(Lexicon.bundled());
    private final Set<String> known = new HashSet<>();
    private final Watchdog watchdog;
    private RawPage current = RawPage.of("none", new byte[0]);
    private String doing = "";
    private long pages;
    private long slowest;
    private String slowestPage = "";
    private long most;
    private String mostPage = "";

    private Fuzz(PrintStream out, Path finds) {
        this.out = out;
        this.finds = finds;
        watchdog = new Watchdog(place -> find("stuck" + place));
    }

    public static void main(String[] arguments) throws IOException {
        FuzzOptions options = FuzzOptions.of(arguments);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Files.createDirectories(options.finds());
        Fuzz fuzz = new Fuzz(out, options.finds());
        fuzz.watchdog.start();
        if (options.monsters()) {
            fuzz.monsters(options.only());
        }
        fuzz.mutations(options);
        fuzz.report();
        System.exit(fuzz.known.isEmpty() ? 0 : 1);
    }

    private void monsters(String only) {
        for (Map.Entry<String, IntFunction<String>> monster : Monsters.byName().entrySet()) {
            if (monster.getKey().contains(only)) {
                grow(monster.getKey(), monster.getValue());
                run(monster.getKey() + " at the limit", largest(monster.getValue()));
            }
        }
    }

    private void grow(String name, IntFunction<String> monster) {
        run(name, bytes(monster.apply(SMALL / 4)));
        long small = run(name, bytes(monster.apply(SMALL)));
        long middle = run(name, bytes(monster.apply(2 * SMALL)));
        long large = run(name, bytes(monster.apply(4 * SMALL)));
        if (large > MEASURABLE && large > DOUBLING * middle && middle > DOUBLING * small) {
            find(String.format(
                    Locale.ROOT, "time grows faster than size: %d, %d, %d ms", ms(small), ms(middle), ms(large)));
        }
    }

    private static byte[] largest(IntFunction<String> monster) {
        byte[] probe = bytes(monster.apply(SMALL));
        int units = (int) ((double) PageDecoder.MAX_BYTES / probe.length * SMALL * 0.98);
        return bytes(monster.apply(units));
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private void mutations(FuzzOptions options) throws IOException {
        Mutator mutator = new Mutator(corpus(options.corpus()), options.seed());
        long begin = System.nanoTime();
        long told = begin;
        while (System.nanoTime() - begin < options.minutes() * 60_000_000_000L) {
            run("mutation " + pages + " of seed " + options.seed(), mutator.next());
            if (System.nanoTime() - told > REPORT) {
                report();
                told = System.nanoTime();
            }
        }
    }

    private long run(String name, byte[] bytes) {
        current = RawPage.of(name, bytes);
        doing = name;
        watchdog.pageBegins();
        Trial.Outcome outcome = trial.run(current);
        pages++;
        note(outcome);
        if (outcome.fault() != null) {
            find(outcome.fault());
        } else if (outcome.nanos() > SLOW) {
            find("slow: " + ms(outcome.nanos()) + " ms of processor time for " + bytes.length + " bytes");
        }
        return outcome.nanos();
    }

    private void note(Trial.Outcome outcome) {
        if (outcome.nanos() > slowest) {
            slowest = outcome.nanos();
            slowestPage = doing;
        }
        if (outcome.bytes() > most) {
            most = outcome.bytes();
            mostPage = doing;
        }
    }

    private void find(String what) {
        String kind =
                doing.startsWith("mutation") ? what.replaceAll("[0-9]+", "#") : doing + what.replaceAll("[0-9]+", "#");
        out.println("find: " + doing + ": " + what);
        if (known.add(kind) && current.bytes().length < 8 * SMALL) {
            try {
                Files.write(finds.resolve("find-" + known.size() + ".page"), current.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException("a find cannot be written to " + finds, e);
            }
        }
    }

    private void report() {
        out.printf(
                Locale.ROOT,
                "%d pages, %d finds; slowest %d ms (%s); most allocated %d MB (%s)%n",
                pages,
                known.size(),
                ms(slowest),
                slowestPage,
                most >> 20,
                mostPage);
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }

    /** The pages of a folder, unpacked; at least one. */
    static List<byte[]> corpus(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.add(read(path));
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no pages in " + folder);
        }
        return pages;
    }

    private static byte[] read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (!path.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
