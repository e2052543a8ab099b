package org.isnad.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.StoryEdit;
import org.isnad.copies.CopyIndex;
import org.isnad.copies.CopySettings;
import org.isnad.copies.StandingNotes;
import org.isnad.copies.StandingPhrases;
import org.isnad.lexicon.Lexicon;

/** Copies, events and stories over one stream of readings that come one by one. For use by one thread at a time. */
public final class Threading {
    private final CopyIndex copies;
    private final StoryStream stories;

    /** Begins a stream with states that have taken no step yet. */
    public Threading(CopyIndex copies, StoryStream stories) {
        this.copies = copies;
        this.stories = stories;
    }

    /** Places the next reading. */
    public Step step(Reading reading) {
        Copies shared = copies.step(reading);
        List<Change> changes = stories.step(StandingNotes.without(reading, shared), shared);
        return new Step(stories.newest(), changes);
    }

    /**
     * The article that was placed last, told by itself.
     *
     * @param placement where it stands, by the ids that readers know
     */
    public Alone alone(Placement placement) {
        return stories.alone(placement);
    }

    /** Articles that claim a day after this one do not move the window, however many they are: days since 1970, such as tomorrow's. */
    public void expectNoneAfter(long day) {
        copies.expectNoneAfter(day);
        stories.expectNoneAfter(day);
    }

    /** How many readings have been placed. */
    public int size() {
        return stories.size();
    }

    /** Writes the whole state, so that {@link #restored} goes on as if it had never stopped. */
    public void save(OutputStream out) throws IOException {
        copies.save(out);
        stories.save(out);
    }

    /**
     * A stream that goes on from what was saved.
     *
     * @throws IOException when it cannot be read, or was saved by another version, with other tables or settings
     */
    public static Threading restored(InputStream in, Lexicon lexicon, StoryStream.Keep keep) throws IOException {
        CopyIndex copies = CopyIndex.restored(in, CopySettings.defaults(), StandingPhrases.of(lexicon));
        return new Threading(copies, StoryStream.restored(in, lexicon, StorySettings.defaults(), keep));
    }

    /** The events that the newest reading's article was weighed against, the most like first. */
    public List<Weighed> weighed() {
        return stories.weighed();
    }

    /** How like an article must be to an event on average to join it, 0..1. */
    public double threshold() {
        return stories.threshold();
    }

    /** Where every article stands now. */
    public List<Placement> placements() {
        return stories.placements();
    }

    /** Events and stories as they stand now when no editor has decided anything. */
    public StoryStream.Threads threads() {
        return stories.threads();
    }

    /** Events and stories as they stand now, with what editors decided, the earliest decision first. */
    public StoryStream.Threads threads(List<StoryEdit> decided) {
        return stories.threads(decided);
    }

    /**
     * The same, some articles in the events of others.
     *
     * @param beside by the id of an article that of the one whose event it tells, as of printings whose own days are wrong; what editors
     *     decided comes after it
     */
    public StoryStream.Threads threads(List<StoryEdit> decided, Map<String, String> beside) {
        return stories.threads(decided, beside);
    }

    /**
     * What one reading brought.
     *
     * @param placement where its article was put at first, and what it shares with earlier ones
     * @param changes what became of events and stories
     */
    public record Step(Placement placement, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }
}
