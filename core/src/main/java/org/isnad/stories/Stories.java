package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/**
 * Which event belongs to which story. A story goes by the number of its earliest event. A new event joins the story it is
 * most like on average, however long ago that was. Open events are clustered anew at each repair together with the stories
 * they touch; see {@link StoryRepair}.
 *
 * <p>Each event stands at a place, at a new one whenever its articles change, and is compared once with the events at the
 * places before it. They are found through a bounded index of their terms and actors, so that what an article costs does not
 * grow with the archive.
 */
final class Stories {
    private static final int PROFILE = 120;
    private static final int NOWHERE = -1;
    /** What is kept of the profile of an event that has rested for long. */
    private static final int ASLEEP_PROFILE = 40;

    private final StorySettings settings;
    private final List<Doc> docs;
    private final UnaryOperator<Profile> view;
    private final NameTies ties;
    private final ProfileIndex index;
    private @Nullable Placed[] places = new Placed[1024];
    /** The place of each event, or {@link #NOWHERE}. */
    private int[] placeOf = {};
    /** The places of the events of each story. */
    private final Map<Integer, NavigableSet<Integer>> placesOf = new HashMap<>();

    private final NavigableSet<Integer> open = new TreeSet<>();
    /** What sums of so many likenesses are divided by. */
    private final double[] breadths = new double[256];

    private final Marks marks = new Marks();
    private final Sums sums = new Sums();
    private int[] storyOf = {};
    private int next;
    private int nextToDoze;

    /**
     * @param docs all articles by number; grows outside
     * @param view an article's profile as stories are to see it
     * @param ties what rare names add to the likeness of events
     */
    Stories(StorySettings settings, List<Doc> docs, UnaryOperator<Profile> view, NameTies ties) {
        this.view = view;
        this.ties = ties;
        this.settings = settings;
        this.docs = docs;
        this.index = new ProfileIndex(settings.dormantEvents(), settings.dormantCompared());
        Arrays.setAll(breadths, size -> Math.pow(size, settings.storyBreadth()));
    }

    /**
     * An event as stories see it.
     *
     * @param event its number
     * @param members its articles, ascending
     * @param first event time of its earliest article in days since 1970, or NaN
     * @param last event time of its latest
     * @param profile what it is about
     * @param links the places before its own with the events it is like
     * @param rests the day on which its last article closed, or NaN
     */
    record Placed(
            int event, List<Integer> members, double first, double last, Profile profile, Links links, double rests) {
        Placed linked(Links to) {
            return new Placed(event, members, first, last, profile, to, rests);
        }

        Placed restingFrom(double day) {
            return new Placed(event, members, first, last, profile, links, day);
        }

        boolean resting() {
            return !Double.isNaN(rests);
        }
    }

    /** The story of an event as of now, or -1 when it has none yet. */
    int storyOf(int event) {
        return at(event, storyOf);
    }

    private static int at(int event, int[] table) {
        return event < table.length ? table[event] : NOWHERE;
    }

    /** The same table with room for an event, nowhere where it had none. */
    private static int[] withRoom(int event, int[] table) {
        if (event < table.length) {
            return table;
        }
        int[] larger = Arrays.copyOf(table, Math.max(1024, event * 2));
        Arrays.fill(larger, table.length, larger.length, NOWHERE);
        return larger;
    }

    private @Nullable Placed placed(int event) {
        int place = at(event, placeOf);
        return place < 0 ? null : places[place];
    }

    /** What stands at a place, or null when it stands elsewhere by now. */
    @Nullable
    Placed at(int place) {
        return places[place];
    }

    /** The number of places so far. */
    int next() {
        return next;
    }

    /** The first place with an open event. */
    int firstOpen() {
        return open.isEmpty() ? next : open.first();
    }

    /** The place of an event with just these articles, or -1. */
    int place(int event, List<Integer> members) {
        Placed known = placed(event);
        return known != null && known.members.equals(members) ? placeOf[event] : NOWHERE;
    }

    NavigableSet<Integer> placesOf(int story) {
        return placesOf.getOrDefault(story, Collections.emptyNavigableSet());
    }

    /** What an event is about, in the view of stories. */
    Profile profile(int event, List<Integer> members) {
        Placed known = placed(event);
        boolean same = known != null
                && (known.members.equals(members) || known.resting() && members.containsAll(known.members));
        return known == null || !same ? look(event, members).profile : known.profile;
    }

    /** Puts an event that the newest article has just opened into the story it is most like, or into one of its own. */
    int open(int event) {
        Placed placed = look(event, List.of(event));
        for (int k = 0; k < placed.links.numbers().length; k++) {
            Placed other = places[placed.links.numbers()[k]];
            if (other != null) {
                sums.add(storyOf(other.event), faded(placed.links.likeness()[k], placed, other));
            }
        }
        int best = sums.best(settings.storyOpening(), this::average);
        int story = best < 0 ? event : best;
        assign(event, story);
        put(next, bounded(placed));
        return story;
    }

    private double average(int story, double sum) {
        int size = Math.max(1, placesOf(story).size());
        return sum / (size < breadths.length ? breadths[size] : Math.pow(size, settings.storyBreadth()));
    }

    private void put(int place, Placed placed) {
        if (place >= places.length) {
            places = Arrays.copyOf(places, place * 2);
        }
        leave(placed.event);
        places[place] = placed;
        stand(placed.event, place);
        open.add(place);
        index.add(place, placed.profile);
        next = place + 1;
    }

    private void stand(int event, int place) {
        placeOf = withRoom(event, placeOf);
        placeOf[event] = place;
        placesOf.computeIfAbsent(storyOf(event), s -> new TreeSet<>()).add(place);
    }

    private void leave(int event) {
        int place = at(event, placeOf);
        if (place >= 0) {
            placeOf[event] = NOWHERE;
            places[place] = null;
            open.remove(place);
            index.remove(place);
            leave(place, storyOf(event));
        }
    }

    private void leave(int place, int story) {
        NavigableSet<Integer> left = placesOf.get(story);
        if (left != null) {
            left.remove(place);
            if (left.isEmpty()) {
                placesOf.remove(story);
            }
        }
    }

    private void assign(int event, int story) {
        storyOf = withRoom(event, storyOf);
        int place = at(event, placeOf);
        if (place >= 0 && storyOf[event] != story) {
            leave(place, storyOf[event]);
            placesOf.computeIfAbsent(story, s -> new TreeSet<>()).add(place);
        }
        storyOf[event] = story;
    }

    /** The stories of the open events and of those they touch after a repair; changes nothing. */
    StoryRepair repaired(Events.Repaired events) {
        return new StoryRepair(settings, this, events, marks);
    }

    /**
     * Takes over a repair, and lets the events rest that have no open article any more.
     *
     * @param gone the events that the repair made part of others
     * @param closed the events that have none any more, among others
     * @param today in days since 1970
     */
    void adopt(StoryRepair repair, Collection<Integer> gone, Collection<Integer> closed, double today) {
        gone.forEach(this::leave);
        repair.stories().forEach(this::assign);
        for (Placed placed : repair.fresh()) {
            put(next, placed);
        }
        for (int event : closed) {
            Placed placed = placed(event);
            if (placed != null && !placed.resting()) {
                places[placeOf[event]] = placed.restingFrom(today);
                open.remove(placeOf[event]);
            }
        }
        doze(today - settings.dormantDays());
    }

    /** Events that came to rest long ago keep only what they are found by, and what holds their own story together. */
    private void doze(double before) {
        for (; nextToDoze < next; nextToDoze++) {
            Placed old = places[nextToDoze];
            if (old != null && !(old.rests < before)) {
                return;
            }
            if (old != null) {
                places[nextToDoze] = asleep(old, nextToDoze);
            }
        }
    }

    private Placed asleep(Placed old, int place) {
        Profile kept = old.profile.heaviest(ASLEEP_PROFILE);
        index.shrink(place, kept);
        Links links = within(storyOf(old.event), old.links);
        return new Placed(old.event, old.members, old.first, old.last, kept, links, old.rests);
    }

    private Links within(int story, Links links) {
        NavigableSet<Integer> own = placesOf(story);
        TreeMap<Integer, Double> kept = new TreeMap<>();
        for (int i = 0; i < links.numbers().length; i++) {
            if (own.contains(links.numbers()[i])) {
                kept.put(links.numbers()[i], (double) links.likeness()[i]);
            }
        }
        return kept.isEmpty() ? Links.NONE : Links.of(kept);
    }

    /** Below this a likeness is chance, and many of them would only blur the averages. */
    private double least() {
        return settings.storyLikeness() / 3;
    }

    /** An event compared with those at all places. */
    private Placed look(int event, List<Integer> members) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (int member : members) {
            double days = docs.get(member).days();
            first = Double.isNaN(first) ? days : Double.isNaN(days) ? first : Math.min(first, days);
            last = Double.isNaN(last) ? days : Double.isNaN(days) ? last : Math.max(last, days);
        }
        Profile profile = Profile.mean(
                members.stream()
                        .filter(m -> members.size() == 1 || !docs.get(m).follows())
                        .map(m -> view.apply(docs.get(m).profile()))
                        .toList(),
                PROFILE);
        Links links = ties.strengthened(index.like(profile, 0, least()), profile, this::profileAt);
        return new Placed(event, List.copyOf(members), first, last, profile, links, Double.NaN);
    }

    private Placed bounded(Placed placed) {
        Links live = placed.links.only(place -> !rests(place)).strongest(settings.storyLinks());
        return placed.linked(live.and(placed.links.only(this::rests).strongest(settings.restingLinks())));
    }

    private boolean rests(int place) {
        Placed at = places[place];
        return at != null && at.resting();
    }

    private @Nullable Profile profileAt(int place) {
        Placed at = places[place];
        return at == null ? null : at.profile;
    }

    /** Events compared with those at all places, and each with those before it, as if they stood at the next places. */
    List<Placed> look(Map<Integer, List<Integer>> events) {
        ProfileIndex among = new ProfileIndex();
        List<Profile> before = new ArrayList<>();
        return events.entrySet().stream()
                .map(event -> {
                    Placed placed = look(event.getKey(), event.getValue());
                    Links fresh =
                            ties.strengthened(among.like(placed.profile, 0, least()), placed.profile, before::get);
                    among.add(before.size(), placed.profile);
                    before.add(placed.profile);
                    return placed.linked(bounded(placed).links.and(fresh.shifted(next)));
                })
                .toList();
    }

    void write(DataOutput out, int articles) throws IOException {
        for (int article = 0; article < articles; article++) {
            out.writeInt(storyOf(article));
        }
        out.writeInt(next);
        out.writeInt(nextToDoze);
        for (int place = 0; place < next; place++) {
            Placed placed = places[place];
            out.writeBoolean(placed != null);
            if (placed != null) {
                StoryFormat.write(out, placed, index.found(place, placed.profile));
            }
        }
    }

    /** Takes over, before the first step, what was written. */
    void read(DataInput in, int articles) throws IOException {
        storyOf = withRoom(articles, storyOf);
        for (int article = 0; article < articles; article++) {
            storyOf[article] = in.readInt();
        }
        next = in.readInt();
        nextToDoze = in.readInt();
        places = new Placed[Math.max(places.length, next)];
        for (int place = 0; place < next; place++) {
            if (in.readBoolean()) {
                Placed placed = StoryFormat.placed(in);
                boolean[] found = StoryFormat.bits(in, placed.profile.features().length);
                restore(place, placed, found);
            }
        }
    }

    private void restore(int place, Placed placed, boolean[] found) {
        places[place] = placed;
        stand(placed.event, place);
        index.restore(place, placed.profile, found);
        if (!placed.resting()) {
            open.add(place);
        }
    }

    /** How many days lie between two events, or NaN when one has no date. */
    static double gap(Placed a, Placed b) {
        return Math.max(0, Math.max(a.first - b.last, b.first - a.last));
    }

    double faded(double likeness, Placed a, Placed b) {
        double gap = gap(a, b);
        double fade = Double.isNaN(gap) ? settings.undatedStoryFade() : Math.exp(-gap / settings.storyFade());
        return likeness * Math.max(settings.storyFloor(), fade);
    }
}
