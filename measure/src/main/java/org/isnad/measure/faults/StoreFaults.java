package org.isnad.measure.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.desk.Arrival;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Fault;
import org.isnad.store.Note;
import org.isnad.store.StoreCheck;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryCard;

/**
 * The store's fault test: a process that reads pages is killed at a random moment, or finds its disk full; then a file of the store
 * may be cut at a random byte. After each fault the store is opened: it must repair itself, hold every page whose receipt had been
 * told, none twice, agree with itself, and in the end answer like a store that was never hurt. A cut through told pages of the
 * archive itself cannot be undone: that one must be said. Any find ends the run with 1.
 */
public final class StoreFaults {
    private static final int LONGEST_LIFE_MS = 2500;
    /** Blocks of 1,024 bytes that a process whose disk is to be full may write to one file. */
    private static final int LEAST_DISK = 40;

    private static final int MOST_DISK = 2500;
    /** So many faults at most befall a store before it is read to its end and its answers are compared. */
    private static final int MOST_FAULTS = 8;
    /** How many letters of a differing answer are shown on either side. */
    private static final int SHOWN = 120;

    private final PrintStream out;
    private final Path pages;
    private final Path work;
    private final Random random;
    private final Tools tools;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final Map<String, Integer> notes = new TreeMap<>();
    private int finds;
    private int compared;
    private long slowest;

    private enum Kind {
        KILLED,
        KILLED_AND_CUT,
        ARCHIVE_CUT,
        DISK_FULL
    }

    private StoreFaults(PrintStream out, Path home, long seed, Tools tools) throws IOException {
        this.out = out;
        this.pages = home.resolve("samples/press/pages");
        this.work = Files.createTempDirectory("isnad-faults-");
        this.random = new Random(seed);
        this.tools = tools;
    }

    /** Arguments: how many faults, and the seed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("isnad.home", "."));
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            StoreFaults faults = new StoreFaults(out, home, seed, Victim.tools(workers));
            faults.run(rounds);
            System.exit(faults.finds == 0 ? 0 : 1);
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        List<String> whole = reference();
        Path store = work.resolve("store0");
        int left = faultsForOne();
        for (int round = 1; round <= rounds; round++) {
            boolean complete = round(round, store);
            left--;
            if (complete || left == 0 || round == rounds) {
                read(store);
                compare(round, store, whole);
                delete(store);
                store = work.resolve("store" + round);
                left = faultsForOne();
            }
        }
        out.printf(
                Locale.ROOT,
                "%d faults %s, repairs %s, %d stores compared, slowest opening %d ms, %d finds%n",
                rounds,
                done,
                notes,
                compared,
                slowest,
                finds);
        delete(work);
    }

    private int faultsForOne() {
        return 1 + random.nextInt(MOST_FAULTS);
    }

    private List<String> reference() throws IOException {
        Path store = work.resolve("whole");
        read(store);
        List<String> answers = answers(store);
        delete(store);
        return answers;
    }

    private void read(Path store) {
        try (EmbeddedStore opened = EmbeddedStore.open(store, tools, note -> {})) {
            for (Arrival page : Victim.pages(pages)) {
                opened.receive(List.of(page));
            }
            opened.settle(threaded -> {});
        }
    }

    /** One fault and what follows; says whether all pages have been read. */
    private boolean round(int round, Path store) throws IOException, InterruptedException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        done.merge(kind, 1, Integer::sum);
        Set<String> before = held(store);
        Set<String> told = new HashSet<>(before);
        boolean settled = live(store, kind, told);
        Path cut = kind == Kind.KILLED_AND_CUT ? cut(derived(store)) : null;
        Path short_ = kind == Kind.ARCHIVE_CUT ? cut(archived(store)) : null;
        Set<Note.Kind> said = open(round, store);
        Set<String> now = held(store);
        Set<String> lost = new HashSet<>(told);
        lost.removeAll(now);
        if (!lost.isEmpty() && short_ == null) {
            find(round, kind + " " + cut + ": lost " + lost.size() + " of " + told.size() + " told pages");
        }
        if (!lost.isEmpty()
                && short_ != null
                && !said.contains(Note.Kind.ARCHIVE_SHORT)
                && !said.contains(Note.Kind.CUT_OFF)) {
            find(round, kind + " " + short_ + ": lost " + lost.size() + " pages and said only " + said);
        }
        return settled && short_ == null;
    }

    private boolean live(Path store, Kind kind, Set<String> told) throws IOException, InterruptedException {
        Path said = work.resolve("said");
        Process process = start(store, kind, said);
        if (kind == Kind.DISK_FULL) {
            process.waitFor(60, TimeUnit.SECONDS);
        } else {
            process.waitFor(random.nextInt(LONGEST_LIFE_MS) + 300L, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        String text = Files.readString(said);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        lines.stream()
                .filter(line -> line.startsWith("read "))
                .forEach(line -> told.add(line.substring("read ".length())));
        return lines.contains("settled");
    }

    /** The shell's limit on the size of a file stands for a disk that is full. */
    private Process start(Path store, Kind kind, Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>();
        if (kind == Kind.DISK_FULL) {
            int blocks = LEAST_DISK + random.nextInt(MOST_DISK);
            command.addAll(List.of("bash", "-c", "ulimit -f " + blocks + "; trap '' XFSZ; exec \"$@\"", "bash"));
        }
        command.addAll(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                store.toString(),
                pages.toString(),
                Long.toString(random.nextLong())));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
    }

    private Set<Note.Kind> open(int round, Path store) throws IOException {
        Set<Note.Kind> said = new HashSet<>();
        long start = System.nanoTime();
        try (EmbeddedStore opened = EmbeddedStore.open(store, tools, note -> said.add(note.kind()))) {
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            opened.settle(threaded -> {});
        } catch (RuntimeException e) {
            find(round, "did not open: " + e);
            return said;
        }
        said.forEach(kind -> notes.merge(kind.wire(), 1, Integer::sum));
        List<Fault> disagreeing = StoreCheck.of(store, tools).faults().stream()
                .filter(fault -> fault.kind() != Fault.Kind.PAGES_LOST)
                .toList();
        if (!disagreeing.isEmpty()) {
            find(round, "parts disagree: " + disagreeing);
        }
        return said;
    }

    private void compare(int round, Path store, List<String> whole) {
        compared++;
        List<String> answers = answers(store);
        if (!answers.equals(whole)) {
            find(round, "answers unlike a store that was never hurt: " + difference(whole, answers));
        }
    }

    /** Where the first answer that differs does so, with some of what stands there in either. */
    private static String difference(List<String> whole, List<String> answers) {
        for (int i = 0; i < Math.min(whole.size(), answers.size()); i++) {
            String expected = whole.get(i);
            int at = Arrays.mismatch(expected.toCharArray(), answers.get(i).toCharArray());
            if (at >= 0) {
                return "answer %d, at %d: %s; it was: %s"
                        .formatted(i, at, around(at, answers.get(i)), around(at, expected));
            }
        }
        return answers.size() + " answers; there were " + whole.size();
    }

    private static String around(int at, String answer) {
        return answer.substring(Math.max(0, at - SHOWN), Math.min(answer.length(), at + SHOWN));
    }

    /** The identities of the records in the archive; one that stands twice is a find. */
    private Set<String> held(Path store) {
        Set<String> held = new HashSet<>();
        if (!Files.isDirectory(store.resolve("archive"))) {
            return held;
        }
        try (Archive archive = Archive.open(store.resolve("archive"), Long.MAX_VALUE)) {
            archive.scan(Archive.Place.START, new Archive.Visitor() {
                @Override
                public void entry(Entry entry, Archive.Place place) {
                    if (!held.add(entry.id())) {
                        find(0, "page " + entry.id() + " stands twice");
                    }
                }

                @Override
                public void damage(Archive.Damage damage) {
                    // The unfinished record of a process that was killed.
                }
            });
        }
        return held;
    }

    private static List<Path> derived(Path store) throws IOException {
        return files(store).stream()
                .filter(file -> !file.startsWith(store.resolve("archive")))
                .toList();
    }

    private static List<Path> archived(Path store) throws IOException {
        return files(store).stream()
                .filter(file -> file.startsWith(store.resolve("archive")))
                .toList();
    }

    private static List<Path> files(Path store) throws IOException {
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Cuts one of the files at a random byte; gives it, or a path that says there was none. */
    private Path cut(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return Path.of("no-file");
        }
        Path file = files.get(random.nextInt(files.size()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size() + 1));
        }
        return file;
    }

    private void find(int round, String what) {
        finds++;
        out.println("find in round " + round + ": " + what);
    }

    private List<String> answers(Path store) {
        try (StoreLibrary library = StoreLibrary.open(store, tools, note -> {}, threaded -> {})) {
            List<String> all = new ArrayList<>();
            for (StoryCard story : library.stories(0, Integer.MAX_VALUE)) {
                all.add(library.story(story.id()).orElseThrow().toString());
            }
            for (ArticleCard article : library.articles(0, Integer.MAX_VALUE)) {
                all.add(library.article(article.id()).orElseThrow().toString());
            }
            return all;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
