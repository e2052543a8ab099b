package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/**
 * Which event belongs to which story. A story goes by the number of its earliest event. A new event joins the story it is
 * most like on average, however long ago that was. Open events are clustered anew at each repair together with the stories
 * they touch; see {@link StoryRepair}. Resting events are found through a bounded index of their terms and actors, so that
 * what an article costs does not grow with the archive.
 */
final class Stories {
    private static final int PROFILE = 120;

    private final StorySettings settings;
    private final List<Doc> docs;
    private final UnaryOperator<Profile> view;
    private final ProfileIndex index;
    /** The resting events by their place in the index. */
    private @Nullable Resting[] resting = new Resting[1024];

    private final Map<Integer, Integer> placeOf = new HashMap<>();
    /** The places of the resting events of each story. */
    private final Map<Integer, NavigableSet<Integer>> placesOf = new HashMap<>();
    /** The open events, with how each looked when it was last compared with the resting ones. */
    private final Map<Integer, Seen> open = new TreeMap<>();
    /** How many open events each story has. */
    private final Map<Integer, Integer> openOf = new HashMap<>();

    private ProfileIndex among = new ProfileIndex();
    private final List<Integer> amongEvents = new ArrayList<>();
    private int[] storyOf = new int[1024];
    private final Marks marks = new Marks();
    private int nextPlace;
    private int nextToDoze;

    /**
     * @param docs all articles by number; grows outside
     * @param view an article's profile as stories are to see it
     */
    Stories(StorySettings settings, List<Doc> docs, UnaryOperator<Profile> view) {
        this.view = view;
        this.settings = settings;
        this.docs = docs;
        this.index = new ProfileIndex(settings.dormantEvents());
        Arrays.fill(storyOf, -1);
    }

    /** An event as stories see it. */
    record Node(int event, int articles, double first, double last, Profile profile) {}

    /** A resting event with the earlier resting ones it is like, and the day it came to rest. */
    record Resting(Node node, Links links, double since) {}

    /** An event with the resting ones before place {@code upTo} that it is like. */
    record Seen(List<Integer> members, Node node, Links links, int upTo) {}

    /** The story of an event as of now, or -1 when it has none yet. */
    int storyOf(int event) {
        return event < storyOf.length ? storyOf[event] : -1;
    }

    @Nullable Resting resting(int place) {
        return resting[place];
    }

    NavigableSet<Integer> placesOf(int story) {
        return placesOf.getOrDefault(story, new TreeSet<>());
    }

    /** What an event is about, in the view of stories. */
    Profile profile(int event, List<Integer> members) {
        Integer place = placeOf.get(event);
        Resting known = place == null ? null : resting[place];
        return known != null && known.node.articles == members.size()
                ? known.node.profile
                : node(event, members).profile;
    }

    /** Puts an event that the newest article has just opened into the story it is most like, or into one of its own. */
    int place(int event) {
        Seen seen = look(event, List.of(event));
        Map<Integer, Double> sums = new TreeMap<>();
        for (int k = 0; k < seen.links.numbers().length; k++) {
            Resting other = resting[seen.links.numbers()[k]];
            if (other != null && !open.containsKey(other.node.event)) {
                sums.merge(
                        storyOf(other.node.event), faded(seen.links.likeness()[k], seen.node, other.node), Double::sum);
            }
        }
        Links near = among.like(seen.node.profile, 0, least());
        for (int k = 0; k < near.numbers().length; k++) {
            Seen other = Objects.requireNonNull(open.get(amongEvents.get(near.numbers()[k])));
            sums.merge(storyOf(other.node.event), faded(near.likeness()[k], seen.node, other.node), Double::sum);
        }
        int story = mostLike(event, sums);
        assign(event, story);
        enter(seen);
        return story;
    }

    private int mostLike(int event, Map<Integer, Double> sums) {
        int best = event;
        double most = settings.storyLikeness();
        for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
            double size = placesOf(sum.getKey()).size() + openOf.getOrDefault(sum.getKey(), 0);
            double average = sum.getValue() / Math.pow(Math.max(1, size), settings.storyBreadth());
            if (average >= most) {
                most = average;
                best = sum.getKey();
            }
        }
        return best;
    }

    private void enter(Seen seen) {
        open.put(seen.node.event, seen);
        openOf.merge(storyOf(seen.node.event), 1, Integer::sum);
        among.add(amongEvents.size(), seen.node.profile);
        amongEvents.add(seen.node.event);
    }

    private void assign(int event, int story) {
        if (event >= storyOf.length) {
            int length = storyOf.length;
            storyOf = Arrays.copyOf(storyOf, event * 2);
            Arrays.fill(storyOf, length, storyOf.length, -1);
        }
        Integer place = placeOf.get(event);
        if (place != null && storyOf[event] != story) {
            leave(place, storyOf[event]);
            placesOf.computeIfAbsent(story, s -> new TreeSet<>()).add(place);
        }
        storyOf[event] = story;
    }

    private void leave(int place, int story) {
        NavigableSet<Integer> places = placesOf.get(story);
        if (places != null) {
            places.remove(place);
            if (places.isEmpty()) {
                placesOf.remove(story);
            }
        }
    }

    /** The stories of the open events and of those they touch after a repair; changes nothing. */
    StoryRepair repaired(Events.Repaired events) {
        return new StoryRepair(settings, this, events, marks);
    }

    /**
     * Takes over a repair, and lets the events rest that have no open article any more.
     *
     * @param today in days since 1970
     */
    void adopt(StoryRepair repair, Events.Repaired events, double today) {
        events.gone().forEach(this::forget);
        repair.stories().forEach(this::assign);
        open.clear();
        openOf.clear();
        amongEvents.clear();
        among = new ProfileIndex();
        Map<Integer, List<Integer>> closed = events.closed();
        repair.open().forEach(seen -> {
            List<Integer> members = closed.get(seen.node.event);
            if (members == null) {
                enter(seen);
            } else {
                rest(seen, today);
            }
        });
        doze(today - settings.dormantDays());
    }

    private void forget(int event) {
        Integer place = placeOf.remove(event);
        if (place != null) {
            resting[place] = null;
            leave(place, storyOf(event));
        }
    }

    private void rest(Seen seen, double today) {
        int event = seen.node.event;
        Links links = complete(seen).links;
        forget(event);
        index.add(nextPlace, seen.node.profile);
        placeOf.put(event, nextPlace);
        if (nextPlace == resting.length) {
            resting = Arrays.copyOf(resting, nextPlace * 2);
        }
        resting[nextPlace] = new Resting(seen.node, links, today);
        placesOf.computeIfAbsent(storyOf(event), s -> new TreeSet<>()).add(nextPlace++);
    }

    /** Events that came to rest long ago keep only what holds their own story together. */
    private void doze(double before) {
        while (nextToDoze < nextPlace) {
            Resting old = resting[nextToDoze];
            if (old != null && old.since >= before) {
                return;
            }
            if (old != null) {
                resting[nextToDoze] = new Resting(old.node, within(storyOf(old.node.event), old.links), old.since);
            }
            nextToDoze++;
        }
    }

    private Links within(int story, Links links) {
        NavigableSet<Integer> places = placesOf(story);
        TreeMap<Integer, Double> kept = new TreeMap<>();
        for (int i = 0; i < links.numbers().length; i++) {
            if (places.contains(links.numbers()[i])) {
                kept.put(links.numbers()[i], (double) links.likeness()[i]);
            }
        }
        return kept.isEmpty() ? Links.NONE : Links.of(kept);
    }

    double least() {
        return settings.storyLikeness() / 4;
    }

    /** An event compared with all resting ones; what is known from before is not asked again. */
    Seen look(int event, List<Integer> members) {
        Seen known = open.get(event);
        if (known != null && known.members.equals(members)) {
            return complete(known);
        }
        Node node = node(event, members);
        return new Seen(List.copyOf(members), node, index.like(node.profile, 0, least()), nextPlace);
    }

    private Seen complete(Seen seen) {
        if (seen.upTo == nextPlace) {
            return seen;
        }
        Links later = index.like(seen.node.profile, seen.upTo, least());
        return new Seen(seen.members, seen.node, seen.links.and(later), nextPlace);
    }

    private Node node(int event, List<Integer> members) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (int member : members) {
            double days = docs.get(member).days();
            first = Double.isNaN(first) ? days : Double.isNaN(days) ? first : Math.min(first, days);
            last = Double.isNaN(last) ? days : Double.isNaN(days) ? last : Math.max(last, days);
        }
        Profile profile = Profile.mean(
                members.stream().map(m -> view.apply(docs.get(m).profile())).toList(), PROFILE);
        return new Node(event, members.size(), first, last, profile);
    }

    double faded(double likeness, Node a, Node b) {
        double gap = Math.max(a.first - b.last, b.first - a.last);
        double fade =
                Double.isNaN(gap) ? settings.undatedStoryFade() : Math.exp(-Math.max(0, gap) / settings.storyFade());
        return likeness * Math.max(settings.storyFloor(), fade);
    }
}
