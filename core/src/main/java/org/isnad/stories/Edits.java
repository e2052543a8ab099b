package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Reasons;
import org.isnad.StoryEdit;

/**
 * What editors decided, laid over the events and stories that the machine found: it starts from those and takes the decisions one
 * after the other. A decision about an article that is not there changes nothing. For one use.
 */
final class Edits {
    private final List<Doc> docs;
    private final int[] eventOf;
    private final EventLikeness likeness;
    private final Map<Integer, Integer> foundStories = new TreeMap<>();
    /** The story of each event that has articles. */
    private final Map<Integer, Integer> storyOf = new TreeMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Evidence> moved = new HashMap<>();
    private final Map<Integer, String> headlines = new HashMap<>();
    private final Set<Integer> muted = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param eventOf the event of each article, by number
     * @param story the story of each event
     * @param likeness of those events
     * @param beside articles that stand in the event of another, by id: printings whose own days are wrong
     */
    Edits(
            List<Doc> docs,
            int[] eventOf,
            IntUnaryOperator story,
            EventLikeness likeness,
            List<StoryEdit> edits,
            Map<String, String> beside) {
        this.docs = docs;
        this.likeness = likeness;
        this.eventOf = eventOf.clone();
        for (int event : eventOf) {
            storyOf.computeIfAbsent(event, story::applyAsInt);
        }
        foundStories.putAll(storyOf);
        Set<String> named = new HashSet<>();
        edits.forEach(edit -> named.addAll(articles(edit)));
        edits.forEach(edit -> named.addAll(edit instanceof StoryEdit.Split split ? split.staying() : List.of()));
        beside.forEach((article, other) -> named.addAll(List.of(article, other)));
        docs.stream().filter(doc -> named.contains(doc.id())).forEach(doc -> numbers.put(doc.id(), doc.number()));
        new TreeMap<>(beside).forEach(this::putBeside);
        edits.stream()
                .filter(edit -> numbers.keySet().containsAll(articles(edit)))
                .forEach(this::apply);
        names(edits);
    }

    private static List<String> articles(StoryEdit edit) {
        return switch (edit) {
            case StoryEdit.Merge merge -> List.of(merge.article(), merge.other());
            case StoryEdit.Split split -> split.articles();
            case StoryEdit.Move move -> List.of(move.article(), move.to());
            case StoryEdit.Rename rename -> List.of(rename.article());
            case StoryEdit.Mute mute -> List.of(mute.article());
        };
    }

    private void apply(StoryEdit edit) {
        Evidence why = Evidence.of(Reasons.EDITOR, edit.reason().isBlank() ? Reasons.EDITOR : edit.reason());
        switch (edit) {
            case StoryEdit.Merge merge -> merge(storyOf(merge.article()), storyOf(merge.other()), why);
            case StoryEdit.Split split -> split(split, why);
            case StoryEdit.Move move -> move(number(move.article()), eventOf[number(move.to())], why);
            case StoryEdit.Rename rename ->
                changes.add(new Change.Renamed(storyId(storyOf(rename.article())), rename.headline(), why));
            case StoryEdit.Mute mute ->
                changes.add(new Change.Muted(storyId(storyOf(mute.article())), mute.muted(), why));
        }
    }

    /** Headlines and muting hold for the stories as they are after all other decisions; the last one counts. */
    private void names(List<StoryEdit> edits) {
        for (StoryEdit edit : edits) {
            if (edit instanceof StoryEdit.Rename rename && numbers.containsKey(rename.article())) {
                headlines.put(storyOf(rename.article()), rename.headline());
            }
            if (edit instanceof StoryEdit.Mute mute && numbers.containsKey(mute.article())) {
                mute(storyOf(mute.article()), mute.muted());
            }
        }
        headlines.values().removeIf(String::isBlank);
    }

    private void mute(int story, boolean silent) {
        if (silent) {
            muted.add(story);
        } else {
            muted.remove(story);
        }
    }

    private int number(String article) {
        return numbers.getOrDefault(article, -1);
    }

    private int storyOf(String article) {
        return storyOf(eventOf[number(article)]);
    }

    private void merge(int into, int other, Evidence why) {
        if (into != other) {
            storyOf.replaceAll((event, story) -> story == other ? into : story);
            changes.add(new Change.Merged(storyId(into), storyId(other), why));
        }
    }

    private void split(StoryEdit.Split edit, Evidence why) {
        if (edit.articles().isEmpty()) {
            return;
        }
        int story = storyOf(edit.articles().getFirst());
        Set<Integer> leaving = eventsOf(edit.articles(), story);
        Set<Integer> staying = new TreeSet<>(storyOf.keySet());
        staying.removeIf(event -> storyOf(event) != story || leaving.contains(event));
        if (!edit.staying().isEmpty()) {
            follow(eventsOf(edit.staying(), story), leaving, staying);
        }
        if (!leaving.isEmpty() && !staying.isEmpty()) {
            split(story, leaving, staying, why);
        }
    }

    /** The events of one story that some articles tell. */
    private Set<Integer> eventsOf(List<String> articles, int story) {
        Set<Integer> events = new TreeSet<>();
        articles.stream()
                .filter(numbers::containsKey)
                .map(article -> eventOf[number(article)])
                .filter(event -> storyOf(event) == story)
                .forEach(events::add);
        return events;
    }

    /** Lets events that the decision does not know leave with those it does, where they are more like them. */
    private void follow(Set<Integer> stayed, Set<Integer> leaving, Set<Integer> staying) {
        Set<Integer> left = Set.copyOf(leaving);
        stayed.removeAll(left);
        for (int event : List.copyOf(staying)) {
            if (!stayed.contains(event) && likeness.of(event, left) > likeness.of(event, stayed)) {
                staying.remove(event);
                leaving.add(event);
            }
        }
    }

    /** The part with the event that the story goes by keeps its id. */
    private void split(int story, Set<Integer> leaving, Set<Integer> staying, Evidence why) {
        Set<Integer> part = leaving.contains(story) ? staying : leaving;
        int fresh = part.stream()
                .filter(event -> !storyOf.containsValue(event))
                .findFirst()
                .orElse(story);
        part.forEach(event -> storyOf.put(event, fresh));
        List<String> ids = part.stream().map(this::eventId).toList();
        changes.add(new Change.Split(storyId(story), storyId(fresh), ids, why));
    }

    private void putBeside(String article, String other) {
        int doc = number(article);
        if (doc >= 0 && number(other) >= 0) {
            put(doc, eventOf[number(other)], new Evidence(other, null, Reasons.COPY, 1));
        }
    }

    private void move(int doc, int event, Evidence why) {
        if (put(doc, event, why)) {
            changes.add(new Change.Joined(eventId(event), docs.get(doc).id(), why));
        }
    }

    /** Puts an article into an event; returns whether it stood in another. */
    private boolean put(int doc, int event, Evidence why) {
        int from = eventOf[doc];
        if (from == event) {
            return false;
        }
        eventOf[doc] = event;
        moved.put(doc, why);
        if (Arrays.stream(eventOf).noneMatch(any -> any == from)) {
            storyOf.remove(from);
        }
        return true;
    }

    private String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    private String storyId(int story) {
        return "s-" + docs.get(story).id();
    }

    /** The event of each article, by number. */
    int[] eventOf() {
        return eventOf;
    }

    /** The story of an event, also of one that has lost all its articles. */
    int storyOf(int event) {
        return storyOf.getOrDefault(event, foundStories.getOrDefault(event, event));
    }

    /** Headlines that editors gave, by story. */
    Map<Integer, String> headlines() {
        return headlines;
    }

    /** The ids of the stories that are left out of lists. */
    List<String> muted() {
        return muted.stream().map(this::storyId).toList();
    }

    /** Why an article was moved, for those that were. */
    Map<Integer, Evidence> moved() {
        return moved;
    }

    /** What the decisions did, in order. */
    List<Change> changes() {
        return changes;
    }

    /** From the ids that the decisions left without articles to those that stand for them. */
    Map<String, String> redirects() {
        Map<String, String> redirects = new TreeMap<>();
        Collection<Integer> stories = new HashSet<>(storyOf.values());
        for (int event : foundStories.keySet()) {
            if (!storyOf.containsKey(event)) {
                redirects.put(eventId(event), eventId(eventOf[event]));
            }
        }
        for (int story : foundStories.values()) {
            if (!stories.contains(story)) {
                redirects.put(storyId(story), storyId(storyOf(eventOf[story])));
            }
        }
        return redirects;
    }
}
