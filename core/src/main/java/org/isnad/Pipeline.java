package org.isnad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.article.Dissector;
import org.isnad.copies.CopyIndex;
import org.isnad.facts.Analyst;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.isnad.stories.StorySettings;
import org.isnad.stories.StoryStream;
import org.isnad.stories.Threading;

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
    private final Dissector dissector;
    private final Analyst analyst;

    public Pipeline(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.dissector = new Dissector(lexicon);
        this.analyst = new Analyst(lexicon);
    }

    public Dissection dissect(RawPage raw) {
        return switch (decoder.decode(raw)) {
            case Page page -> dissector.dissect(page);
            case Rejected rejected -> rejected;
        };
    }

    public Facts analyse(Article article) {
        return analyst.analyse(article);
    }

    public Reading read(Article article) {
        return new Reading(article, analyse(article));
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
        return new Threading(new CopyIndex(), new StoryStream(lexicon, StorySettings.defaults(), keep));
    }

    /** The same readings in event order, whatever order they came in. */
    public static List<Reading> inEventOrder(List<Reading> readings) {
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(Reading::article, EVENT_ORDER));
        return sorted;
    }
}
