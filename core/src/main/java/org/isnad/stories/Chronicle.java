package org.isnad.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Tells events and stories from their articles: days, timelines, headlines, counts. Reads the state, changes nothing.
 */
final class Chronicle {
    private static final int EVENT_ENTITIES = 8;
    private static final int STORY_ENTITIES = 12;
    private static final int HEADLINE = 90;
    private static final String FIRST_SENTENCE = "first good sentence of the best independent source";

    private final List<Doc> docs;
    private final Edits edits;
    private final EventKinds kinds;
    /** Articles of each event in event order, by event. */
    private final Map<Integer, List<Doc>> articles = new TreeMap<>();

    private final Map<String, Doc> byId = new HashMap<>();
    private final Map<Integer, Told> told = new HashMap<>();

    Chronicle(List<Doc> docs, Edits edits, EventKinds kinds) {
        this.kinds = kinds;
        this.docs = docs;
        this.edits = edits;
        for (Doc doc : docs) {
            byId.put(doc.id(), doc);
            articles.computeIfAbsent(edits.eventOf()[doc.number()], e -> new ArrayList<>())
                    .add(doc);
        }
        articles.forEach((event, members) -> told.put(event, tell(event, members)));
    }

    /** An event with its place on the timeline. */
    private record Told(Event event, TimelineEntry entry) {}

    List<Event> events() {
        return articles.keySet().stream().map(this::event).toList();
    }

    /** @param related the numbers of related stories, by story */
    List<Story> stories(Map<Integer, List<Integer>> related) {
        Map<Integer, List<Integer>> events = new TreeMap<>();
        articles.keySet()
                .forEach(event -> events.computeIfAbsent(story(event), s -> new ArrayList<>())
                        .add(event));
        List<Story> stories = new ArrayList<>();
        events.forEach((story, members) -> stories.add(story(story, members, related.getOrDefault(story, List.of()))));
        return stories;
    }

    String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    String storyId(int story) {
        return "s-" + docs.get(story).id();
    }

    private int story(int event) {
        return edits.storyOf(event);
    }

    private Event event(int event) {
        return Objects.requireNonNull(told.get(event), "every event is told").event();
    }

    private TimelineEntry entry(int event) {
        return Objects.requireNonNull(told.get(event), "every event is told").entry();
    }

    /** What an article tells by itself, under the ids of its event and story. */
    static Alone alone(Doc doc, String event, String story, EventKinds kinds) {
        List<Doc> only = List.of(doc);
        When when = when(only);
        Telling telling = doc.telling();
        Event record = new Event(
                event,
                story,
                when,
                List.of(doc.id()),
                entities(only, EVENT_ENTITIES),
                kinds.kind(only),
                kinds.state(only, when));
        TimelineEntry entry = new TimelineEntry(
                event,
                when,
                telling.sentence(),
                doc.id(),
                List.of(doc.id()),
                1,
                1,
                telling.statements(),
                new Evidence(telling.where(), telling.span(), FIRST_SENTENCE, 1));
        List<TimelineEntry> timeline = List.of(entry);
        List<String> actors = entities(only, STORY_ENTITIES);
        return new Alone(
                record,
                new Story(story, headline(only), when, when, List.of(event), timeline, 1, 1, 1, List.of(), actors));
    }

    private Told tell(int event, List<Doc> members) {
        List<String> ids = members.stream().map(Doc::id).toList();
        When when = when(members);
        List<Doc> originals = originals(members);
        Event record = new Event(
                eventId(event),
                storyId(story(event)),
                when,
                ids,
                entities(members, EVENT_ENTITIES),
                kinds.kind(originals),
                kinds.state(originals, when));
        Telling best = best(members).telling();
        List<String> statements = originals.stream()
                .flatMap(doc -> doc.telling().statements().stream())
                .toList();
        TimelineEntry entry = new TimelineEntry(
                record.id(),
                when,
                best.sentence(),
                best.article(),
                ids,
                independent(members),
                outlets(members),
                statements,
                new Evidence(best.where(), best.span(), FIRST_SENTENCE, 1));
        return new Told(record, entry);
    }

    /** The day most articles speak of in their opening, the earlier of two; else the first publication day. */
    private static @Nullable When when(List<Doc> members) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (Doc doc : members) {
            if (doc.telling().spoken() != null) {
                days.merge(doc.telling().spoken(), 1, Integer::sum);
            }
        }
        Optional<LocalDate> most = days.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<LocalDate, Integer> day) -> day.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        return most.isPresent() ? When.of(most.get()) : published(members);
    }

    private static @Nullable When published(List<Doc> members) {
        for (Doc doc : members) {
            if (doc.telling().published() != null) {
                return When.of(doc.telling().published().date());
            }
        }
        return null;
    }

    private static List<Doc> originals(List<Doc> members) {
        List<Doc> originals = members.stream()
                .filter(doc -> doc.copies().origin().equals(doc.id()))
                .toList();
        return originals.isEmpty() ? members.subList(0, 1) : originals;
    }

    /** The original that is most like the whole event; of equals the earliest. */
    private static Doc best(List<Doc> members) {
        List<Doc> originals = originals(members);
        Profile whole = Profile.mean(members.stream().map(Doc::profile).toList(), Integer.MAX_VALUE);
        Doc best = originals.getFirst();
        double most = -1;
        for (Doc doc : originals) {
            double likeness = doc.telling().where().equals("title") ? 0 : doc.likeness(whole);
            if (likeness > most) {
                most = likeness;
                best = doc;
            }
        }
        return best;
    }

    /** Different origins: what copies repeat is their origin's, and what is credited to one source is that source's. */
    private int independent(List<Doc> members) {
        return (int) members.stream().flatMap(this::sources).distinct().count();
    }

    /** Whose words an article has: several when it was put together from texts of several origins. */
    private Stream<String> sources(Doc doc) {
        return Stream.concat(
                Stream.of(source(doc)),
                doc.copies().parts().stream()
                        .skip(1)
                        .map(Part::of)
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .map(this::source));
    }

    private String source(Doc doc) {
        Doc origin = doc.copies().parent() == null
                ? doc
                : byId.getOrDefault(doc.copies().origin(), doc);
        return origin.telling().source();
    }

    /** Different outlets; a page that does not tell its outlet counts as one of its own. */
    private static int outlets(List<Doc> members) {
        return (int) members.stream()
                .map(doc -> doc.telling().printedBy())
                .distinct()
                .count();
    }

    /** The entities named most, in how many articles first, then how often. */
    private static List<String> entities(List<Doc> members, int most) {
        Map<String, Integer> counts = new HashMap<>();
        for (Doc doc : members) {
            doc.telling()
                    .actors()
                    .forEach((entity, count) -> counts.merge(entity, Math.min(count, 9) + 10, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Story story(int story, List<Integer> events, List<Integer> related) {
        List<Doc> members = events.stream()
                .flatMap(event -> Objects.requireNonNull(articles.get(event)).stream())
                .sorted(Comparator.comparing(Doc::number))
                .toList();
        Timeline timeline = Timeline.of(events.stream().map(this::entry));
        return new Story(
                storyId(story),
                edits.headlines().getOrDefault(story, headline(members)),
                timeline.first(),
                timeline.last(),
                timeline.events(),
                timeline.entries(),
                members.size(),
                outlets(members),
                independent(members),
                related.stream().map(this::storyId).toList(),
                entities(members, STORY_ENTITIES));
    }

    /** The title of the newest original that has one, the dated before the undated; else the first sentence, cut. */
    private static String headline(List<Doc> members) {
        List<Doc> titled = originals(members).stream()
                .filter(doc -> doc.telling().title() != null)
                .toList();
        List<Doc> dated = titled.stream().filter(Doc::dated).toList();
        List<Doc> best = dated.isEmpty() ? titled : dated;
        if (best.isEmpty()) {
            return cut(members.getFirst().telling().sentence());
        }
        return Objects.requireNonNullElse(best.getLast().telling().title(), "");
    }

    /** The sentence up to the last comma that leaves it short enough, else up to the last word that does. */
    private static String cut(String sentence) {
        if (sentence.length() <= HEADLINE) {
            return sentence;
        }
        int clause = sentence.lastIndexOf('،', HEADLINE);
        int word = sentence.lastIndexOf(' ', HEADLINE);
        int end = clause > HEADLINE / 3 ? clause : word > 0 ? word : HEADLINE;
        return sentence.substring(0, end);
    }

    /**
     * What stories are about, for reckoning what is related.
     *
     * @param profileOf what an event with its articles' numbers is about
     */
    Map<Integer, Profile> profiles(BiFunction<Integer, List<Integer>, Profile> profileOf, int most) {
        Map<Integer, List<Profile>> profiles = new TreeMap<>();
        articles.forEach((event, members) -> {
            Profile profile =
                    profileOf.apply(event, members.stream().map(Doc::number).toList());
            profiles.computeIfAbsent(story(event), s -> new ArrayList<>())
                    .addAll(Collections.nCopies(members.size(), profile));
        });
        Map<Integer, Profile> means = new TreeMap<>();
        profiles.forEach((story, all) -> means.put(story, Profile.mean(all, most)));
        return means;
    }
}
