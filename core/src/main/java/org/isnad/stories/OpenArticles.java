package org.isnad.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/** The open articles, found by what they are about and by their ids. For use by one thread at a time. */
final class OpenArticles {
    private final StorySettings settings;
    private final List<Doc> docs;
    private final ProfileIndex index = new ProfileIndex();
    private final Map<String, Integer> numbers = new HashMap<>();

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
        return number == null ? null : docs.get(number);
    }

    /** Lets go of the articles from one number up to another. */
    void close(int from, int to) {
        for (int i = from; i < to; i++) {
            numbers.remove(docs.get(i).id(), i);
        }
        index.dropBefore(to);
    }

    /**
     * The open articles that one is like as to events: terms and actors, faded by time; copies by the share of text; a form filled in anew is none.
     *
     * @param firstOpen the number of the first that is open
     * @param days event time in days since 1970, or NaN
     */
    Links links(Profile profile, int firstOpen, double days, Copies copies) {
        Links alike = index.like(profile, firstOpen, settings.eventLikeness() / 4);
        float[] faded = alike.likeness();
        for (int i = 0; i < faded.length; i++) {
            double gap = Math.abs(docs.get(alike.numbers()[i]).days() - days);
            faded[i] *= (float) (Double.isNaN(gap) ? settings.undatedFade() : Math.exp(-gap / settings.eventFade()));
        }
        return copies.parent() == null ? alike : withCopies(alike, firstOpen, copies);
    }

    private Links withCopies(Links alike, int firstOpen, Copies copies) {
        TreeMap<Integer, Double> links = new TreeMap<>();
        for (int i = 0; i < alike.numbers().length; i++) {
            links.put(alike.numbers()[i], (double) alike.likeness()[i]);
        }
        for (Copy copy : copies.copies()) {
            Integer of = numbers.get(copy.of());
            double share = Math.min(copy.share(), copy.near());
            if (of != null && of >= firstOpen && share >= settings.copyShare()) {
                links.merge(of, share, Math::max);
            }
        }
        return Links.of(links);
    }
}
