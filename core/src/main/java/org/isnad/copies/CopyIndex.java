package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Gist;
import org.isnad.Mention;
import org.isnad.Part;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.copies.Descent.Parent;
import org.isnad.copies.PrintFormat.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the articles seen so far, and what a further one shares with them. A state with a deterministic step;
 * for use by one thread at a time.
 *
 * <p>Candidates are found by winnowed fingerprints (Schleimer, Wilkerson and Aiken 2003) in an inverted index, asked with
 * every five-word shingle of the new article; those that share most are compared in full, so that the exact share is
 * containment (Broder 1997), no estimate. The near share counts the passages that are reworded in the earlier article.
 * What is compared, and so the cost of an article, is bounded by {@link CopySettings}. Articles are forgotten when they are older than the
 * window, measured from the newest event time that several have reached; undated ones count as of the newest day.
 */
public final class CopyIndex {
    private static final int MOST_NAMES = 10_000;
    /** The day of undated articles until the first dated one tells the newest day. */
    private static final long UNDATED = 0;

    private final CopySettings settings;
    private final StandingPhrases standing;
    private final EventClock clock;
    private final Window window;
    private final Habits habits;
    private final Flashes flashes;
    /** One string for equal names, to save memory. */
    private final Map<String, String> names = new HashMap<>();

    private int groups;

    public CopyIndex() {
        this(CopySettings.defaults());
    }

    public CopyIndex(CopySettings settings) {
        this(settings, StandingPhrases.NONE);
    }

    public CopyIndex(CopySettings settings, StandingPhrases standing) {
        this.settings = settings;
        this.standing = standing;
        this.clock = new EventClock();
        this.window = new Window(settings, clock);
        this.habits = new Habits();
        this.flashes = new Flashes(standing, List.of());
    }

    private CopyIndex(
            CopySettings settings,
            StandingPhrases standing,
            EventClock clock,
            Window window,
            Habits habits,
            Flashes flashes,
            int groups) {
        this.settings = settings;
        this.standing = standing;
        this.clock = clock;
        this.window = window;
        this.habits = habits;
        this.flashes = flashes;
        this.groups = groups;
    }

    /** What {@code article} shares with the articles stepped before it; then remembers it. */
    public Copies step(Article article) {
        Kept kept = Kept.of(article.text(), settings.maxWords());
        return step(article, kept, List.of());
    }

    /** The same for a reading, which tells names too, and whose article may have only a part of its text left. */
    public Copies step(Reading reading) {
        Gist gist = reading.gist();
        Kept gone = gist == null ? null : PrintFormat.read(gist.print());
        Kept kept = gone == null ? Kept.of(reading.article().text(), settings.maxWords()) : gone;
        return step(reading.article(), kept, reading.facts().mentions());
    }

    /** What a text is compared by, for {@link Gist#print}. */
    public static String print(Article article) {
        return PrintFormat.write(Kept.of(article.text(), CopySettings.defaults().maxWords()));
    }

    /** Whether a text is long enough to be compared, by the settings that hold unless others are given. */
    public static boolean compares(String text) {
        int least = CopySettings.defaults().minWords();
        return WordPrint.of(text, least).size() >= least;
    }

    private Copies step(Article article, Kept kept, List<Mention> mentions) {
        WordPrint print = kept.print();
        long day = dayOf(article);
        if (print.size() < settings.minWords()) {
            return flash(article, print, mentions, day);
        }
        Asked asked = Asked.of(article, kept, Fillings.of(print, mentions, standing));
        Found found = find(article, asked);
        Parent parent = found.parent();
        if (parent != null) {
            habits.learn(article.outlet(), parent.article().outlet());
        }
        int group = parent == null ? groups++ : parent.article().group();
        String origin = found.copies().origin();
        Known known = new Known(
                article.id(), origin, group, day, pooled(article.outlet()), pooled(article.credit()), print.words());
        window.add(known, asked.shingles());
        return found.copies();
    }

    /** A text too short to be compared: of one of the same words it is a copy. */
    private Copies flash(Article article, WordPrint print, List<Mention> mentions, long day) {
        flashes.forgetBefore(window.since());
        char[] words = flashes.words(article, print, mentions);
        if (words == null) {
            return Copies.none(article.id());
        }
        Known earlier = flashes.find(words, day);
        String origin = earlier == null ? article.id() : earlier.origin();
        flashes.add(new Known(article.id(), origin, 0, day, pooled(article.outlet()), pooled(article.credit()), words));
        return earlier == null ? Copies.none(article.id()) : Descent.equal(article, earlier);
    }

    /** What {@code article} shares with the articles stepped so far, without remembering it: where a text stood before. */
    public Copies seen(Article article) {
        Kept kept = Kept.of(article.text(), settings.maxWords());
        return kept.print().size() < settings.minWords()
                ? Copies.none(article.id())
                : find(article, Asked.of(article, kept, Fillings.of(kept.print(), List.of(), standing)))
                        .copies();
    }

    private record Found(Copies copies, @Nullable Parent parent) {}

    private Found find(Article article, Asked asked) {
        Search search = new Search(window, settings, standing, asked);
        Descent descent = new Descent(habits, settings.copyShare());
        Parent alone = descent.parent(article, asked.print(), asked.day(), search.matches());
        List<Part> parts = descent.parts(article, asked.print(), search, alone);
        Parent parent = alone == null ? descent.ofParts(parts, search.matches()) : alone;
        Copies copies = new Copies(
                article.id(),
                search.copies(),
                search.fresh(),
                parent == null ? article.id() : parent.article().origin(),
                parent == null ? null : parent.article().id(),
                parent == null ? null : parent.why(),
                search.passages(),
                parent == null ? List.of() : parts);
        return new Found(copies, parent);
    }

    private @Nullable String pooled(@Nullable String name) {
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
        return name == null ? null : names.computeIfAbsent(name, same -> same);
    }

    /** Articles that claim a day after this one do not move the window: days since 1970, such as tomorrow's. */
    public void expectNoneAfter(long day) {
        clock.notAfter(day);
    }

    private long dayOf(Article article) {
        When when = article.eventTime();
        if (when == null) {
            return clock.started() ? clock.day() : UNDATED;
        }
        long day = when.date().toEpochDay();
        boolean started = clock.started();
        clock.see(day);
        if (!started && clock.started()) {
            window.date(UNDATED, day);
            flashes.date(UNDATED, day);
        }
        return day;
    }

    /** How many articles it remembers; those that have just left the window may be among them. */
    public int size() {
        return window.size();
    }

    /** Writes the whole state, so that {@link #restored} goes on as if it had never stopped. */
    public void save(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        flashes.forgetBefore(window.since());
        StateFormat.write(data, settings, clock, window, habits, flashes, groups);
        data.flush();
    }

    /**
     * The state that was saved.
     *
     * @throws IOException when it cannot be read, was saved by another version or under other settings
     */
    public static CopyIndex restored(InputStream in, CopySettings settings) throws IOException {
        return restored(in, settings, StandingPhrases.NONE);
    }

    /** The same with standing phrases, which are no part of the state. */
    public static CopyIndex restored(InputStream in, CopySettings settings, StandingPhrases standing)
            throws IOException {
        DataInputStream data = new DataInputStream(in);
        StateFormat.begin(data, settings);
        EventClock clock = StateFormat.clock(data);
        Habits habits = StateFormat.habits(data);
        Flashes flashes = new Flashes(standing, StateFormat.known(data, settings));
        int groups = data.readInt();
        Window window = StateFormat.window(data, settings, clock);
        return new CopyIndex(settings, standing, clock, window, habits, flashes, groups);
    }
}
