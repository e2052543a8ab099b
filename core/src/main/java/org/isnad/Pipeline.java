package org.isnad;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.Dissection.Dissected;
import org.isnad.article.ArticleLine;
import org.isnad.article.Dissector;
import org.isnad.article.LineCredits;
import org.isnad.article.LineDates;
import org.isnad.article.site.SiteLesson;
import org.isnad.chains.Chains;
import org.isnad.chains.Reporter;
import org.isnad.copies.CopyIndex;
import org.isnad.copies.CopySettings;
import org.isnad.copies.StandingPhrases;
import org.isnad.copies.notices.Notices;
import org.isnad.facts.Analyst;
import org.isnad.facts.NameMatcher;
import org.isnad.facts.memory.NameLesson;
import org.isnad.facts.memory.SpellingJudge;
import org.isnad.lexicon.Lexicon;
import org.isnad.memory.Epoch;
import org.isnad.memory.Epochs;
import org.isnad.memory.Memories;
import org.isnad.page.PageDecoder;
import org.isnad.stories.StoryGist;
import org.isnad.stories.StorySettings;
import org.isnad.stories.StoryStream;
import org.isnad.stories.Threading;
import org.isnad.telling.KeptText;
import org.isnad.telling.Narrator;
import org.jspecify.annotations.Nullable;

/**
 * The way of one page through the rooms: decode, dissect, analyse, then copies and stories over the stream.
 *
 * <p>{@link #dissect} and {@link #analyse} are pure and safe for many threads; {@link #thread} keeps its state to itself.
 */
public final class Pipeline {
    /**
     * Event time first, as late as it can be meant ({@link When#latest}), the undated last; ids break ties, so that any order
     * of reading gives the same order.
     */
    public static final Comparator<Article> EVENT_ORDER = Comparator.comparing(
                    Article::eventTime, Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(Article::id);

    private final Lexicon lexicon;
    private final PageDecoder decoder = new PageDecoder();
    private final Lazy<Dissector> dissector;
    private final Lazy<LineCredits> credits;
    private final Lazy<LineDates> dates;
    private final Lazy<Analyst> analyst;
    private final Lazy<SpellingJudge> judge;
    private final Lazy<StoryGist> gists;
    private final Epochs epochs;

    /** A pipeline without memory. Each room reads its tables when it is first entered. */
    public Pipeline(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.dissector = new Lazy<>(() -> new Dissector(lexicon));
        this.credits = new Lazy<>(() -> new LineCredits(lexicon));
        this.dates = new Lazy<>(() -> new LineDates(lexicon));
        this.analyst = new Lazy<>(() -> new Analyst(lexicon));
        this.judge = new Lazy<>(() -> new NameMatcher(lexicon));
        this.gists = new Lazy<>(() -> new StoryGist(lexicon));
        this.epochs = Epochs.NONE;
    }

    private Pipeline(Pipeline other, Epochs epochs) {
        this.lexicon = other.lexicon;
        this.dissector = other.dissector;
        this.credits = other.credits;
        this.dates = other.dates;
        this.analyst = other.analyst;
        this.judge = other.judge;
        this.gists = other.gists;
        this.epochs = epochs;
    }

    /** This pipeline with memories to read. */
    public Pipeline with(Epochs memories) {
        return new Pipeline(this, memories);
    }

    public Dissection dissect(RawPage raw) {
        return switch (decoder.decode(raw)) {
            case Page page -> remembered(dissector.get().dissect(page));
            case Rejected rejected -> rejected;
        };
    }

    private Dissection remembered(Dissection dissection) {
        return dissection instanceof Dissected page
                ? epochs.at(mainTime(page)).sites().clean(page)
                : dissection;
    }

    private static @Nullable When mainTime(Dissected page) {
        int main = SiteLesson.main(page.articles());
        return main < 0 ? null : page.articles().get(main).eventTime();
    }

    /**
     * The article of a line of article JSON, with the credit that its text gives and the date that its words do.
     *
     * @return empty when the line holds none
     */
    public Optional<Article> line(String line) {
        return ArticleLine.parse(line)
                .map(this::dated)
                .map(article -> credits.get().credited(article));
    }

    private Article dated(Article article) {
        return article.publishedText() == null ? article : dates.get().dated(article);
    }

    public Facts analyse(Article article) {
        return analyst.get().analyse(article, epochs.at(article.eventTime()).names());
    }

    /** Begins to learn, from nothing or from where an epoch left off. */
    public Memories memories(Epoch from) {
        return new Memories(from, judge.get());
    }

    /** What a name memory learns from a reading. */
    public NameLesson lesson(Reading reading) {
        return analyst.get().lesson(reading.article(), reading.facts());
    }

    public Reading read(Article article) {
        return new Reading(article, analyse(article));
    }

    /** A reading without its article's body: what facts and statements rest on is kept, and what the whole text is compared by. */
    public Reading withoutBody(Reading reading) {
        Article article = reading.article();
        if (article.isBodyLetGo()) {
            return reading;
        }
        Gist gist = new Gist(CopyIndex.print(article), gists.get().terms(article));
        return new Reading(KeptText.of(article, reading.facts()), reading.facts(), gist);
    }

    /** Threads readings in the order given; see {@link #inEventOrder}. */
    public StoryStream.Threads thread(List<Reading> readings) {
        Threading threading = threading();
        readings.forEach(threading::step);
        return threading.threads();
    }

    /** Begins a stream whose readings come one by one, so that they need not all be held. */
    public Threading threading() {
        return threading(StoryStream.Keep.TELLINGS);
    }

    /** The same for a stream of which only so much will be asked. */
    public Threading threading(StoryStream.Keep keep) {
        CopyIndex copies = new CopyIndex(CopySettings.defaults(), StandingPhrases.of(lexicon));
        return new Threading(copies, new StoryStream(lexicon, StorySettings.defaults(), keep));
    }

    /**
     * Goes on with a stream that was saved.
     *
     * @throws IOException when it cannot be read, or was saved by another version or with other tables
     */
    public Threading threading(InputStream saved) throws IOException {
        return Threading.restored(saved, lexicon, StoryStream.Keep.TELLINGS);
    }

    /** What makes reports of readings, of which {@link #chains} tells whole chains. */
    public Reporter reporter() {
        return new Reporter(lexicon);
    }

    /** What notes and tells one stream of readings. */
    public Narrator narrator() {
        return new Narrator(lexicon);
    }

    /** What reads notices of corrections. */
    public Notices notices() {
        return new Notices(lexicon);
    }

    public Chains chains() {
        return new Chains(lexicon);
    }

    /** The same readings in event order, whatever order they came in. */
    public static List<Reading> inEventOrder(List<Reading> readings) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(Reading::article, EVENT_ORDER));
        return sorted;
    }
}
