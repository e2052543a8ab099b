package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/** The open articles, found by what they are about and by their ids, and the ids of those that closed lately. For use by one thread at a time. */
final class OpenArticles {
    private final StorySettings settings;
    private final List<Doc> docs;
    private final ProfileIndex index = new ProfileIndex();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int firstOpen;
    private int firstKnown;

    /** @param docs all articles by number; grows outside */
    OpenArticles(StorySettings settings, List<Doc> docs) {
        this.settings = settings;
        this.docs = docs;
    }

    /** @param profile as events see it */
    void add(Doc doc, Profile profile) {
        numbers.put(doc.id(), doc.number());
        index.add(doc.number(), profile);
    }

    /** The open article of an id; null when there is none. */
    @Nullable
    Doc article(@Nullable String id) {
        Integer number = id == null ? null : numbers.get(id);
        return number == null || number < firstOpen ? null : docs.get(number);
    }

    /** What an undated article was copied from, when that has closed lately; none when it is open, or is no such copy. */
    Links closedParent(Copies copies) {
        for (Copy copy : copies.copies()) {
            Integer of = copy.of().equals(copies.parent()) ? numbers.get(copy.of()) : null;
            if (of != null && of < firstOpen && copy.share() >= settings.copyShare()) {
                return new Links(new int[] {of}, new float[] {(float) copy.share()});
            }
        }
        return Links.NONE;
    }

    /** Closes the articles up to a number, and forgets the ids of those that closed long before {@code today}. */
    void close(int to, double today) {
        firstOpen = to;
        while (firstKnown < to && docs.get(firstKnown).closes(today) < today - settings.followDays()) {
            numbers.remove(docs.get(firstKnown).id(), firstKnown);
            firstKnown++;
        }
        index.dropBefore(to);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(firstKnown);
    }

    /**
     * Takes over, before the first step, what was written of the articles that are there.
     *
     * @param from the number of the first open one
     * @param view an article's profile as events see it
     */
    void read(DataInput in, int from, UnaryOperator<Profile> view) throws IOException {
        firstKnown = in.readInt();
        firstOpen = from;
        for (int number = firstKnown; number < docs.size(); number++) {
            Doc doc = docs.get(number);
            if (number < from) {
                numbers.put(doc.id(), number);
            } else if (!doc.follows()) {
                add(doc, view.apply(doc.profile()));
            }
        }
    }

    /**
     * The open articles that one is like as to events: terms and actors, faded by time; copies by the share of text; a form filled in anew is none. A correction tells
     * of what it repeats a part of, however small.
     *
     * @param days event time in days since 1970, or NaN
     * @param correction whether it puts right an earlier one
     */
    Links links(Profile profile, double days, Copies copies, boolean correction) {
        Links alike = index.like(profile, firstOpen, settings.eventLikeness() / 4);
        float[] faded = alike.likeness();
        for (int i = 0; i < faded.length; i++) {
            double gap = Math.abs(docs.get(alike.numbers()[i]).days() - days);
            faded[i] *= (float) (Double.isNaN(gap) ? settings.undatedFade() : Math.exp(-gap / settings.eventFade()));
        }
        if (!correction) {
            partForms(alike, copies);
        }
        boolean linked =
                copies.parent() != null || correction && !copies.copies().isEmpty();
        return linked ? withCopies(alike, copies, correction) : alike;
    }

    /** Two fillings of one form, such as two notices of death, are two happenings, however alike their words are. */
    private void partForms(Links alike, Copies copies) {
        for (Copy copy : copies.copies()) {
            Integer of = copy.isFormFilledAnew() ? numbers.get(copy.of()) : null;
            int at = of == null ? -1 : Arrays.binarySearch(alike.numbers(), of);
            if (at >= 0) {
                alike.likeness()[at] = 0;
            }
        }
    }

    private Links withCopies(Links alike, Copies copies, boolean correction) {
        TreeMap<Integer, Double> links = new TreeMap<>();
        for (int i = 0; i < alike.numbers().length; i++) {
            links.put(alike.numbers()[i], (double) alike.likeness()[i]);
        }
        for (Copy copy : copies.copies()) {
            Integer of = numbers.get(copy.of());
            double share = Math.min(copy.share(), copy.near());
            if (of != null && of >= firstOpen && (correction || share >= settings.copyShare())) {
                links.merge(of, correction ? 1 : share, Math::max);
            }
        }
        return Links.of(links);
    }
}
