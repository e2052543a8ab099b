package org.isnad.stories;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.StoryEdit;
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
 * average; an event that it opens joins the story it is most like. With each new day of event time the open articles are
 * clustered anew by average linkage, then the open events with the stories they touch; see {@link Events}, {@link Stories} and
 * {@link StorySettings}. Events and stories go by the id of the article that founded them. What a step costs does not grow with
 * the number of articles before it.
 */
public final class StoryStream {
    private static final double DAY = 86_400;
    private static final int STORY_PROFILE = 120;
    private static final Evidence REPAIRED_EVENTS = Evidence.of("stream", "daily repair by average linkage");
    private static final Evidence REPAIRED_STORIES =
            Evidence.of("stream", "daily repair of the stories of open events");
    private static final Evidence LIKE_STORY = Evidence.of("stream", "like in terms and actors");

    private final StorySettings settings;
    private final Keep keep;
    private final Profiler profiler;
    private final NewsDays newsDays;
    private final EventKinds kinds;
    private final List<Doc> docs = new ArrayList<>();
    /** The numbers of the open articles. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final ProfileIndex index = new ProfileIndex();
    private final Events events;
    private final Stories stories;
    private final Map<String, String> redirects = new TreeMap<>();
    private final EventClock clock = new EventClock();

    /** What is kept of articles that can change their place no more. */
    public enum Keep {
        /** What timelines are told from. */
        TELLINGS,
        /** Where each is, and nothing more. */
        PLACES
    }

    public StoryStream(Lexicon lexicon) {
        this(lexicon, StorySettings.defaults(), Keep.TELLINGS);
    }

    public StoryStream(Lexicon lexicon, StorySettings settings, Keep keep) {
        this.settings = settings;
        this.keep = keep;
        this.profiler = new Profiler(lexicon, settings);
        this.newsDays = new NewsDays(lexicon);
        this.kinds = new EventKinds(lexicon);
        this.events = new Events(settings, docs);
        this.stories = new Stories(settings, docs, profiler::forStories);
    }

    /** Places an article; the last change says in which event, those before it what repairs and its story's event did. */
    public List<Change> step(Reading reading, Copies copies) {
        List<Change> changes = new ArrayList<>();
        double days = days(reading.article().eventTime());
        if (!Double.isNaN(days) && opensDay((long) Math.floor(days))) {
            changes.addAll(repair(clock.day()));
        }
        Telling telling = Telling.of(reading, newsDays);
        Profile whole = profiler.step(reading, telling);
        Profile profile = profiler.forEvents(whole);
        Doc doc = new Doc(docs.size(), days, closes(days), whole, links(profile, days, copies), copies, telling);
        docs.add(doc);
        numbers.put(doc.id(), doc.number());
        index.add(doc.number(), profile);
        changes.addAll(placed(doc, events.place(doc)));
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

    /** An undated article, and one that claims to be from the future, grow old with those they came with. */
    private double closes(double days) {
        double tomorrow = clock.started() ? clock.day() + 1 : 0;
        return Double.isNaN(days) ? tomorrow : Math.min(days, tomorrow);
    }

    private List<Change> placed(Doc doc, int event) {
        Evidence why = reason(doc, events.eventOf(doc.number()), events::eventOf);
        if (event != doc.number()) {
            return List.of(new Change.Joined(eventId(event), doc.id(), why));
        }
        Change opened = new Change.Opened(eventId(event), doc.id(), why);
        int story = stories.open(event);
        return story == event
                ? List.of(opened)
                : List.of(new Change.Joined(storyId(story), eventId(event), LIKE_STORY), opened);
    }

    /** The events that the newest article was weighed against when it came, the most like first. */
    public List<Weighed> weighed() {
        return Weighed.of(docs.getLast(), docs, events, this::eventId);
    }

    /** How like an article must be to an event on average to join it, 0..1. */
    public double threshold() {
        return settings.eventLikeness();
    }

    /** Where the newest article stands now. */
    public Placement newest() {
        Doc doc = docs.getLast();
        int event = events.eventOf(doc.number());
        return placement(doc, event, stories.storyOf(event), events::eventOf);
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
        Events.Repaired after = settled();
        StoryRepair retold = stories.repaired(after);
        List<Change> changes = changes(after, retold);
        for (Change change : changes) {
            if (change instanceof Change.Merged merged) {
                redirects.put(merged.absorbed(), merged.subject());
            }
        }
        int opened = events.firstOpen();
        List<List<Integer>> frozen = events.adopt(after, today - settings.eventDays());
        stories.adopt(retold, after, today);
        for (int i = opened; i < events.firstOpen(); i++) {
            numbers.remove(docs.get(i).id(), i);
        }
        index.dropBefore(events.firstOpen());
        frozen.forEach(this::freeze);
        return changes;
    }

    private Events.Repaired settled() {
        return settings.repairs() ? events.repaired() : events.unrepaired();
    }

    /** Lets go of what only the clustering needs of the articles of an event. */
    private void freeze(List<Integer> members) {
        Profile event = whole(members);
        for (int member : members) {
            Doc doc = docs.get(member);
            docs.set(
                    member,
                    doc.frozen(strongest(doc, events.eventOf(member), events::eventOf), event, keep == Keep.TELLINGS));
        }
    }

    private Profile whole(List<Integer> members) {
        return Profile.mean(members.stream().map(m -> docs.get(m).profile()).toList(), Integer.MAX_VALUE);
    }

    /** What a repair does to events and stories: those that are gone were merged, those that are new were split off. */
    private List<Change> changes(Events.Repaired after, StoryRepair retold) {
        List<Change> changes = new ArrayList<>();
        after.gone()
                .forEach(event ->
                        changes.add(new Change.Merged(eventId(after.of(event)), eventId(event), REPAIRED_EVENTS)));
        after.members().forEach((event, members) -> {
            int founder = members.getFirst();
            if (after.before(founder) != event && after.before(event) != event) {
                List<String> left = members.stream().map(m -> docs.get(m).id()).toList();
                changes.add(new Change.Split(eventId(after.before(founder)), eventId(event), left, REPAIRED_EVENTS));
            }
        });
        for (int story : retold.before()) {
            int now = retold.of(after.of(story));
            if (now != story) {
                changes.add(new Change.Merged(storyId(now), storyId(story), REPAIRED_STORIES));
            }
        }
        changes.addAll(splits(after, retold));
        return changes;
    }

    /** Stories that a repair took out of others. */
    private List<Change> splits(Events.Repaired after, StoryRepair retold) {
        Map<Integer, List<String>> left = new TreeMap<>();
        retold.stories().forEach((event, story) -> {
            int before = stories.storyOf(event);
            boolean fresh = before >= 0 && before != story && stories.storyOf(story) != story;
            if (fresh && retold.of(after.of(before)) != story) {
                left.computeIfAbsent(story, s -> new ArrayList<>()).add(eventId(event));
            }
        });
        List<Change> changes = new ArrayList<>();
        left.forEach((story, members) -> changes.add(new Change.Split(
                storyId(stories.storyOf(story) < 0 ? story : stories.storyOf(story)),
                storyId(story),
                members,
                REPAIRED_STORIES)));
        return changes;
    }

    private String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    private String storyId(int story) {
        return "s-" + docs.get(story).id();
    }

    /** Where every article is now, after all merges and splits: as if a repair came next. Changes nothing. */
    public List<Placement> placements() {
        Events.Repaired after = settled();
        return placements(after, stories.repaired(after));
    }

    /** Events and stories as they stand when no editor has decided anything. */
    public Threads threads() {
        return threads(List.of());
    }

    /**
     * Events and stories as they stand, after all merges and splits: as if a repair came next. Changes nothing.
     *
     * @param decided by editors, the earliest first; wins over what was found
     * @throws IllegalStateException when what timelines are told from was not kept
     */
    public Threads threads(List<StoryEdit> decided) {
        if (keep == Keep.PLACES) {
            throw new IllegalStateException("no tellings were kept");
        }
        Events.Repaired after = settled();
        StoryRepair retold = stories.repaired(after);
        int[] eventOf = new int[docs.size()];
        Arrays.setAll(eventOf, after::of);
        Edits edits = new Edits(docs, eventOf, retold::of, decided);
        Chronicle chronicle = new Chronicle(docs, edits, kinds);
        Map<Integer, Profile> profiles = chronicle.profiles(
                (event, members) -> profiler.forRelated(stories.profile(event, members)), STORY_PROFILE);
        List<Story> told = chronicle.stories(Related.of(profiles, settings.relatedLikeness()));
        List<Event> all = chronicle.events();
        Map<String, String> absorbed = absorbed(changes(after, retold), edits, all, told);
        return new Threads(placements(edits), all, told, absorbed, Set.copyOf(edits.muted()), edits.changes());
    }

    private Map<String, String> absorbed(List<Change> latest, Edits edits, List<Event> events, List<Story> stories) {
        Map<String, String> absorbed = new TreeMap<>(redirects);
        for (Change change : latest) {
            if (change instanceof Change.Merged merged) {
                absorbed.put(merged.absorbed(), merged.subject());
            }
        }
        absorbed.putAll(edits.redirects());
        events.forEach(event -> absorbed.remove(event.id()));
        stories.forEach(story -> absorbed.remove(story.id()));
        return absorbed;
    }

    private List<Placement> placements(Events.Repaired after, StoryRepair retold) {
        List<Placement> placements = new ArrayList<>();
        for (Doc doc : docs) {
            int event = after.of(doc.number());
            placements.add(placement(doc, event, retold.of(event), after::of));
        }
        return placements;
    }

    private List<Placement> placements(Edits edits) {
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

    private Placement placement(Doc doc, int event, int story, IntUnaryOperator eventOf) {
        return new Placement(doc.id(), eventId(event), storyId(story), doc.copies(), reason(doc, event, eventOf));
    }

    /** The strongest link of an article to an earlier one of its event, or none. */
    private static Links strongest(Doc doc, int event, IntUnaryOperator eventOf) {
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

    private Evidence reason(Doc doc, int event, IntUnaryOperator eventOf) {
        Links strongest = strongest(doc, event, eventOf);
        if (strongest.numbers().length == 0) {
            return Evidence.of(doc.id(), "first of its event");
        }
        String parent = docs.get(strongest.numbers()[0]).id();
        boolean copy = doc.copies().copies().stream()
                .anyMatch(c -> c.of().equals(parent) && c.share() >= settings.copyShare());
        return new Evidence(
                parent,
                null,
                copy ? "copy" : "like in terms, actors and time",
                Math.min(1, strongest.likeness()[0]));
    }

    /**
     * Events and stories as they stand.
     *
     * @param placements one an article, in the order of their steps
     * @param events all events
     * @param stories all stories
     * @param redirects from ids that were absorbed to the ids that stand for them
     * @param muted ids of the stories that editors took out of lists
     * @param edits what editors' decisions did, in order
     */
    public record Threads(
            List<Placement> placements,
            List<Event> events,
            List<Story> stories,
            Map<String, String> redirects,
            Set<String> muted,
            List<Change> edits) {
        public Threads {
            muted = Set.copyOf(muted);
            edits = List.copyOf(edits);
            placements = List.copyOf(placements);
            events = List.copyOf(events);
            stories = List.copyOf(stories);
            redirects = Map.copyOf(redirects);
        }
    }
}
