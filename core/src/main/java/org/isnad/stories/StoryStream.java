package org.isnad.stories;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.isnad.copies.EventClock;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/**
 * Streaming clustering of articles into events and stories. A state with a deterministic step; for use by one thread
 * at a time. Callers step in event order, see {@link org.isnad.Pipeline#inEventOrder}.
 *
 * <p>An article is compared with the open ones through an inverted index and joins the event it is most like on
 * average. With each new day of event time the open articles are clustered anew by average linkage, then the open
 * events with the stories they touch; see {@link Events}, {@link Stories} and {@link StorySettings}. Events and
 * stories go by the id of the article that founded them.
 */
public final class StoryStream {
    private static final double DAY = 86_400;
    private static final int STORY_PROFILE = 120;

    private final StorySettings settings;
    private final Profiler profiler;
    private final List<Doc> docs = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ProfileIndex index = new ProfileIndex();
    private final Events events;
    private final Stories stories;
    private final Map<String, String> redirects = new TreeMap<>();
    private final EventClock clock = new EventClock();

    public StoryStream(Lexicon lexicon) {
        this(lexicon, StorySettings.defaults());
    }

    public StoryStream(Lexicon lexicon, StorySettings settings) {
        this.settings = settings;
        this.profiler = new Profiler(lexicon, settings);
        this.events = new Events(settings, docs);
        this.stories = new Stories(settings, docs, profiler::forStories);
    }

    /** Places an article; the last change but those of repairs says where. */
    public List<Change> step(Reading reading, Copies copies) {
        List<Change> changes = new ArrayList<>();
        double days = days(reading.article().eventTime());
        if (!Double.isNaN(days) && opensDay((long) Math.floor(days))) {
            changes.addAll(repair(clock.day()));
        }
        Telling telling = Telling.of(reading);
        Profile whole = profiler.step(reading, telling);
        Profile profile = profiler.forEvents(whole);
        Doc doc = new Doc(docs.size(), days, whole, links(profile, days, copies), copies, telling);
        docs.add(doc);
        numbers.put(doc.id(), doc.number());
        index.add(doc.number(), profile);
        changes.add(placed(doc, events.place(doc)));
        return changes;
    }

    /** Whether the stream reaches a new day of event time with this one. */
    private boolean opensDay(long day) {
        boolean started = clock.started();
        long before = started ? clock.day() : day;
        clock.see(day);
        return started && clock.day() > before;
    }

    private static double days(@Nullable When when) {
        return when == null ? Double.NaN : when.instant(ZoneOffset.UTC).getEpochSecond() / DAY;
    }

    private Change placed(Doc doc, int event) {
        Evidence why = reason(doc, events.current());
        return event == doc.number()
                ? new Change.Opened(eventId(event), doc.id(), why)
                : new Change.Joined(eventId(event), doc.id(), why);
    }

    /**
     * The open articles that one is like as to events: terms and actors, faded by time; copies by the share of text.
     */
    private Links links(Profile profile, double days, Copies copies) {
        Links alike = index.like(profile, events.firstOpen(), settings.eventLikeness() / 4);
        TreeMap<Integer, Double> links = new TreeMap<>();
        for (int i = 0; i < alike.numbers().length; i++) {
            int number = alike.numbers()[i];
            double gap = Math.abs(docs.get(number).days() - days);
            double fade = Double.isNaN(gap) ? settings.undatedFade() : Math.exp(-gap / settings.eventFade());
            links.put(number, alike.likeness()[i] * fade);
        }
        for (Copy copy : copies.copies()) {
            Integer of = numbers.get(copy.of());
            if (of != null && of >= events.firstOpen() && copy.share() >= settings.copyShare()) {
                links.merge(of, copy.share(), Math::max);
            }
        }
        return Links.of(links);
    }

    private List<Change> repair(double today) {
        int[] before = events.current();
        int[] eventOf = events.repaired();
        Map<Integer, Integer> storyOf = stories.repaired(eventOf, members(eventOf, moving(eventOf)));
        List<Change> changes = changes(before, eventOf);
        changes.forEach(this::redirect);
        stories.redirects(eventOf, storyOf).forEach((old, now) -> redirects.put(storyId(old), storyId(now)));
        events.adopt(eventOf, today - settings.eventDays());
        stories.adopt(storyOf, members(eventOf, closed(eventOf)));
        return changes;
    }

    private void redirect(Change change) {
        if (change instanceof Change.Merged merged) {
            redirects.put(merged.absorbed(), merged.subject());
        }
    }

    /** What a repair did to events: those that are gone were merged, those that are new were split off. */
    private List<Change> changes(int[] before, int[] after) {
        Evidence why = Evidence.of("stream", "daily repair by average linkage");
        Map<Integer, List<String>> left = new TreeMap<>();
        Set<Integer> existed = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            existed.add(before[i]);
            if (before[i] == i && after[i] != i) {
                changes.add(new Change.Merged(eventId(after[i]), eventId(i), why));
            }
        }
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && !existed.contains(after[i])) {
                left.computeIfAbsent(after[i], e -> new ArrayList<>())
                        .add(docs.get(i).id());
            }
        }
        left.forEach((fresh, members) ->
                changes.add(new Change.Split(eventId(before[fresh]), eventId(fresh), members, why)));
        return changes;
    }

    private String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    private String storyId(int story) {
        return "s-" + docs.get(story).id();
    }

    /** The events that an open article belongs to. */
    private Set<Integer> open(int[] eventOf) {
        Set<Integer> open = new TreeSet<>();
        for (int i = events.firstOpen(); i < eventOf.length; i++) {
            open.add(eventOf[i]);
        }
        return open;
    }

    private Set<Integer> closed(int[] eventOf) {
        Set<Integer> closed = new TreeSet<>();
        for (int event : eventOf) {
            closed.add(event);
        }
        closed.removeAll(open(eventOf));
        return closed;
    }

    /** The open events and those that have just lost their last open article. */
    private Set<Integer> moving(int[] eventOf) {
        Set<Integer> moving = closed(eventOf);
        moving.removeIf(stories::rests);
        moving.addAll(open(eventOf));
        return moving;
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

    /** Where every article is now, after all merges and splits: as if a repair came next. Changes nothing. */
    public Threads threads() {
        int[] eventOf = events.repaired();
        Map<Integer, Integer> storyOf = stories.repaired(eventOf, members(eventOf, moving(eventOf)));
        Chronicle chronicle = new Chronicle(docs, eventOf, storyOf);
        List<Story> told = chronicle.stories(Related.of(chronicle.profiles(STORY_PROFILE), settings.relatedLikeness()));
        Map<String, String> absorbed = new TreeMap<>(redirects);
        for (Change change : changes(events.current(), eventOf)) {
            if (change instanceof Change.Merged merged) {
                absorbed.put(merged.absorbed(), merged.subject());
            }
        }
        List<Event> all = chronicle.events();
        Set<String> alive = new HashSet<>();
        all.forEach(event -> alive.add(event.id()));
        told.forEach(story -> alive.add(story.id()));
        absorbed.keySet().removeAll(alive);
        return new Threads(placements(eventOf, storyOf), all, told, absorbed);
    }

    private List<Placement> placements(int[] eventOf, Map<Integer, Integer> storyOf) {
        List<Placement> placements = new ArrayList<>();
        for (Doc doc : docs) {
            int event = eventOf[doc.number()];
            int story = storyOf.getOrDefault(event, event);
            placements.add(new Placement(doc.id(), eventId(event), storyId(story), doc.copies(), reason(doc, eventOf)));
        }
        return placements;
    }

    /** The strongest link of an article to an earlier one of its event. */
    private Evidence reason(Doc doc, int[] eventOf) {
        int best = -1;
        float most = 0;
        for (int i = 0; i < doc.links().numbers().length; i++) {
            int other = doc.links().numbers()[i];
            if (eventOf[other] == eventOf[doc.number()] && doc.links().likeness()[i] > most) {
                best = other;
                most = doc.links().likeness()[i];
            }
        }
        if (best < 0) {
            return Evidence.of(doc.id(), "first of its event");
        }
        String parent = docs.get(best).id();
        boolean copy = doc.copies().copies().stream()
                .anyMatch(c -> c.of().equals(parent) && c.share() >= settings.copyShare());
        return new Evidence(parent, null, copy ? "copy" : "like in terms, actors and time", Math.min(1, most));
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
