package org.isnad.stories;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/**
 * Streaming clustering of articles into events and stories. A state with a deterministic step; for use by one thread at a
 * time.
 */
public final class StoryStream {
    private static final double SECONDS = 86_400;

    private final StorySettings settings;
    private final Profiler profiler;
    private final List<Doc> docs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ProfileIndex index = new ProfileIndex();
    private final Events events;
    private final Stories stories;
    private long newestDay = Long.MIN_VALUE;

    public StoryStream(Lexicon lexicon) {
        this(lexicon, StorySettings.defaults());
    }

    public StoryStream(Lexicon lexicon, StorySettings settings) {
        this.settings = settings;
        this.profiler = new Profiler(lexicon, settings);
        this.events = new Events(settings, docs);
        this.stories = new Stories(settings, docs);
    }

    /** Places an article; the last change but those of repairs says where. */
    public List<Change> step(Reading reading, Copies copies) {
        double days = days(reading.article().eventTime());
        if (days >= newestDay + 1 && newestDay != Long.MIN_VALUE) {
            repair((long) days);
        }
        newestDay = Double.isNaN(days) ? newestDay : Math.max(newestDay, (long) Math.floor(days));
        Profile profile = profiler.step(reading);
        int number = docs.size();
        Links links = links(profile, days, copies);
        Doc doc = new Doc(number, days, profile, links, copies, Telling.of(reading));
        docs.add(doc);
        numbers.put(doc.id(), number);
        index.add(number, profile);
        int event = events.place(doc);
        Evidence why = Evidence.of(doc.id(), "first");
        return List.of(new Change.Opened(docs.get(event).id(), doc.id(), why));
    }

    private static double days(@Nullable When when) {
        return when == null ? Double.NaN : when.instant(ZoneOffset.UTC).getEpochSecond() / SECONDS;
    }

    private Links links(Profile profile, double days, Copies copies) {
        Links raw = index.like(profile, events.firstOpen(), settings.eventLikeness() / 4);
        TreeMap<Integer, Double> links = new TreeMap<>();
        for (int i = 0; i < raw.numbers().length; i++) {
            double gap = Math.abs(docs.get(raw.numbers()[i]).days() - days);
            double fade = Double.isNaN(gap) ? settings.undatedFade() : Math.exp(-gap / settings.eventFade());
            links.put(raw.numbers()[i], raw.likeness()[i] * fade);
        }
        for (Copy copy : copies.copies()) {
            Integer of = numbers.get(copy.of());
            if (of != null && of >= events.firstOpen() && copy.share() >= settings.copyShare()) {
                links.merge(of, copy.share(), Math::max);
            }
        }
        int[] to = links.keySet().stream().mapToInt(n -> n).toArray();
        float[] likeness = new float[to.length];
        for (int i = 0; i < to.length; i++) {
            likeness[i] = links.get(to[i]).floatValue();
        }
        return new Links(to, likeness);
    }

    private void repair(long today) {
        int[] eventOf = events.repaired();
        Map<Integer, Integer> storyOf = stories.repaired(eventOf, members(eventOf, moving(eventOf)));
        events.adopt(eventOf, today - settings.eventDays());
        stories.adopt(storyOf, members(eventOf, closed(eventOf)));
    }

    /** The events that an open article belongs to. */
    private Set<Integer> open(int[] eventOf) {
        Set<Integer> open = new TreeSet<>();
        for (int i = events.firstOpen(); i < eventOf.length; i++) {
            open.add(eventOf[i]);
        }
        return open;
    }

    /** The open events and those that have just lost their last open article. */
    private Set<Integer> moving(int[] eventOf) {
        Set<Integer> moving = closed(eventOf);
        moving.removeIf(stories::rests);
        moving.addAll(open(eventOf));
        return moving;
    }

    private Set<Integer> closed(int[] eventOf) {
        Set<Integer> closed = new TreeSet<>();
        for (int event : eventOf) {
            closed.add(event);
        }
        closed.removeAll(open(eventOf));
        return closed;
    }

    private static Map<Integer, List<Integer>> members(int[] eventOf, Set<Integer> which) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        which.forEach(event -> members.put(event, new ArrayList<>()));
        for (int i = 0; i < eventOf.length; i++) {
            List<Integer> list = members.get(eventOf[i]);
            if (list != null) {
                list.add(i);
            }
        }
        return members;
    }

    /** Where every article is now, after all merges and splits. */
    public Threads threads() {
        int[] eventOf = events.repaired();
        Map<Integer, Integer> storyOf = stories.repaired(eventOf, members(eventOf, moving(eventOf)));
        List<Placement> placements = new ArrayList<>();
        for (Doc doc : docs) {
            int event = eventOf[doc.number()];
            placements.add(new Placement(
                    doc.id(),
                    docs.get(event).id(),
                    docs.get(storyOf.get(event)).id(),
                    doc.copies(),
                    Evidence.of(doc.id(), "x")));
        }
        return new Threads(placements, List.of(), List.of(), Map.of());
    }

    /**
     * Events and stories as they stand.
     *
     * @param placements one an article, in the order of their steps
     * @param events all events
     * @param stories all stories
     * @param redirects from ids that were absorbed to the ids that stand for them
     */
    public record Threads(
            List<Placement> placements, List<Event> events, List<Story> stories, Map<String, String> redirects) {
        public Threads {
            placements = List.copyOf(placements);
            events = List.copyOf(events);
            stories = List.copyOf(stories);
            redirects = Map.copyOf(redirects);
        }
    }
}
