package org.isnad.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reasons;
import org.isnad.stories.ProfileIndex.Links;

/** Where articles stand and why, in the ids that readers know. Reads the articles, changes nothing. */
final class Placing {
    private final StorySettings settings;
    private final List<Doc> docs;

    Placing(StorySettings settings, List<Doc> docs) {
        this.settings = settings;
        this.docs = docs;
    }

    String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    String storyId(int story) {
        return "s-" + docs.get(story).id();
    }

    /** All placements as a repair leaves them. */
    List<Placement> all(Events.Repaired after, StoryRepair retold) {
        List<Placement> placements = new ArrayList<>();
        for (Doc doc : docs) {
            int event = after.of(doc.number());
            placements.add(placement(doc, event, retold.of(event), after::of));
        }
        return placements;
    }

    /** All placements as editors' decisions leave them. */
    List<Placement> all(Edits edits) {
        List<Placement> placements = new ArrayList<>();
        for (Doc doc : docs) {
            int event = edits.eventOf()[doc.number()];
            Evidence why = edits.moved().get(doc.number());
            placements.add(new Placement(
                    doc.id(),
                    eventId(event),
                    storyId(edits.storyOf(event)),
                    doc.copies(),
                    why == null ? reason(doc, event, other -> edits.eventOf()[other]) : why));
        }
        return placements;
    }

    Placement placement(Doc doc, int event, int story, IntUnaryOperator eventOf) {
        return new Placement(doc.id(), eventId(event), storyId(story), doc.copies(), reason(doc, event, eventOf));
    }

    /** The strongest link of an article to an earlier one of its event, or none. */
    Links strongest(Doc doc, int event, IntUnaryOperator eventOf) {
        Links links = doc.links();
        int best = -1;
        for (int i = 0; i < links.numbers().length; i++) {
            boolean together = eventOf.applyAsInt(links.numbers()[i]) == event;
            if (together && (best < 0 || links.likeness()[i] > links.likeness()[best])) {
                best = i;
            }
        }
        return best < 0
                ? Links.NONE
                : new Links(new int[] {links.numbers()[best]}, new float[] {links.likeness()[best]});
    }

    Evidence reason(Doc doc, int event, IntUnaryOperator eventOf) {
        Links strongest = strongest(doc, event, eventOf);
        if (strongest.numbers().length == 0) {
            return Evidence.of(doc.id(), Reasons.FIRST);
        }
        String parent = docs.get(strongest.numbers()[0]).id();
        boolean copy = doc.copies().copies().stream()
                .anyMatch(c -> c.of().equals(parent) && Math.min(c.share(), c.near()) >= settings.copyShare());
        return new Evidence(
                parent,
                null,
                copy ? Reasons.COPY : Reasons.LIKE_EVENT,
                Math.min(1, strongest.likeness()[0]));
    }
}
