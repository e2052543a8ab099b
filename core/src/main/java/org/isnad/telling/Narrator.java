package org.isnad.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.CopyTree.Node;
import org.isnad.Reading;
import org.isnad.Utterance;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.StoryStream.Threads;

/** Notes the articles of one stream in their order, and tells its stories. For use by one thread at a time. */
public final class Narrator {
    private final NoteTaker taker;
    private final Teller teller;
    private final List<Note> notes = new ArrayList<>();

    public Narrator(Lexicon lexicon) {
        TermCounts counts = new TermCounts(lexicon);
        this.taker = new NoteTaker(lexicon, counts);
        this.teller = new Teller(lexicon, counts);
    }

    /** Notes the next article. */
    public void hear(Reading reading) {
        notes.add(taker.note(reading));
    }

    /** Tells the stories of all articles heard, where no copy trees were made. */
    public Teller.Telling tell(Threads threads, List<Utterance> utterances) {
        return tell(threads, utterances, Map.of());
    }

    /** @param nodes where articles stand in copy trees, by id, as the placements of {@code threads} have it too */
    public Teller.Telling tell(Threads threads, List<Utterance> utterances, Map<String, Node> nodes) {
        return teller.tell(threads, notes, utterances, nodes);
    }
}
