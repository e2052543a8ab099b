package org.isnad.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.CopySign;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Node;
import org.isnad.Development;
import org.isnad.Event;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.stories.StoryStream.Threads;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the days of articles whose pages' clocks copy trees have found wrong: such an article is of the time of the printing it
 * was made from; one that claims to be of the future, and was read late, of that of the first copy made from it. Events and stories
 * are dated anew with them. Not written to once made.
 */
final class Clocks {
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 14;

    private final Map<String, Node> nodes;
    private final Map<String, Note> notes = new HashMap<>();
    private final Map<String, When> firstCopies = new HashMap<>();
    private final Set<String> corrected = new HashSet<>();

    /** @param nodes where articles stand in copy trees, by id */
    Clocks(Collection<Note> all, Map<String, Node> nodes) {
        this.nodes = nodes;
        all.forEach(note -> notes.put(note.article(), note));
        nodes.values().stream()
                .filter(node -> node.parent() != null && node.claimed() != null && !isWrong(node))
                .forEach(node -> firstCopies.merge(
                        Objects.requireNonNull(node.parent()),
                        Objects.requireNonNull(node.claimed()),
                        (one, other) -> one.latest().isAfter(other.latest()) ? other : one));
        for (Note note : all) {
            When time = time(note);
            if (time != null) {
                notes.put(note.article(), note.at(time));
                corrected.add(note.article());
            }
        }
    }

    /** The notes with their times put right. */
    Collection<Note> notes() {
        return notes.values();
    }

    /** The printing's time, where what its page claims is not; null where that stands. */
    private @Nullable When time(Note note) {
        Node node = nodes.get(note.article());
        if (node == null || !isWrong(node)) {
            return null;
        }
        When claimed = source(node);
        When own = note.published();
        boolean late = own == null || claimed != null && claimed.latest().isBefore(own.latest());
        return note.basis() != Development.Basis.FIRST_SEEN || late ? claimed : null;
    }

    private static boolean isWrong(Node node) {
        return node.basis() == Basis.FIRST_SEEN_BEFORE_CLAIM
                || CopySign.WRONG_CLOCK.isIn(node.why().rule());
    }

    /** What the nearest printing claims whose clock is right: of those it was made from, else of others made from them or from it. */
    private @Nullable When source(Node node) {
        Set<String> met = new HashSet<>();
        Node at = node;
        String last = node.id();
        while (at != null && at.parent() != null && (isWrong(at) || at.claimed() == null) && met.add(at.id())) {
            last = at.parent();
            at = nodes.get(last);
        }
        if (at != null && !isWrong(at) && at.claimed() != null) {
            return at.claimed();
        }
        When beside = firstCopies.get(last);
        return beside == null ? firstCopies.get(node.id()) : beside;
    }

    /** The same threads with the days of events, and of their places in stories, put right. */
    Threads redated(Threads threads) {
        if (corrected.isEmpty()) {
            return threads;
        }
        Map<String, When> days = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (Event event : threads.events()) {
            When when = day(event);
            if (!Objects.equals(when, event.when())) {
                days.put(event.id(), when);
            }
            events.add(event.on(when));
        }
        return new Threads(
                threads.placements(),
                events,
                threads.stories().stream().map(story -> redated(story, days)).toList(),
                threads.redirects(),
                threads.muted(),
                threads.history());
    }

    private static Story redated(Story story, Map<String, When> days) {
        List<TimelineEntry> entries = story.timeline().stream()
                .map(entry -> days.containsKey(entry.event()) ? entry.on(days.get(entry.event())) : entry)
                .toList();
        return story.with(entries);
    }

    /** A day that only wrong clocks tell gives way to the first day of the articles whose clocks are right, else of all. */
    private @Nullable When day(Event event) {
        if (event.when() == null || event.articles().stream().noneMatch(corrected::contains)) {
            return event.when();
        }
        List<LocalDate> right = days(event, false);
        List<LocalDate> known = right.isEmpty() ? days(event, true) : right;
        if (known.isEmpty() || !right.isEmpty() && isNear(event.when().date(), known)) {
            return event.when();
        }
        return When.of(known.getFirst());
    }

    private List<LocalDate> days(Event event, boolean wrong) {
        return event.articles().stream()
                .filter(article -> corrected.contains(article) == wrong)
                .map(notes::get)
                .filter(note -> note != null && note.published() != null)
                .map(note -> Objects.requireNonNull(note.published()).date())
                .sorted()
                .toList();
    }

    private static boolean isNear(LocalDate day, List<LocalDate> days) {
        return !day.isBefore(days.getFirst().minusDays(DAYS_BACK))
                && !day.isAfter(days.getLast().plusDays(DAYS_AHEAD));
    }
}
