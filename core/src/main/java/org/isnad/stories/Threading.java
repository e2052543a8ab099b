package org.isnad.stories;

import java.util.List;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Reading;
import org.isnad.copies.CopyIndex;

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
        Copies shared = copies.step(reading.article());
        return new Step(shared, stories.step(reading, shared));
    }

    /** Events and stories as they stand now. */
    public StoryStream.Threads threads() {
        return stories.threads();
    }

    /**
     * What one reading brought.
     *
     * @param copies what its article shares with earlier ones
     * @param changes what became of events and stories
     */
    public record Step(Copies copies, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }
}
