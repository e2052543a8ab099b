package org.isnad.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree.Node;
import org.isnad.Development;
import org.isnad.Event;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.copies.RightClocks;
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
    private final RightClocks clocks;
    private final Map<String, When> corrected = new HashMap<>();

    /** @param nodes where articles stand in copy trees, by id */
    Clocks(Collection<Note> all, Map<String, Node> nodes) {
        this.nodes = nodes;
        this.clocks = new RightClocks(nodes);
        all.forEach(note -> notes.put(note.article(), note));
        for (Note note : all) {
            When time = time(note);
            if (time != null) {
                notes.put(note.article(), note.at(time));
                corrected.put(note.article(), time);
            }
        }
    }

    /** The times put right, by article. */
    Map<String, When> corrected() {
        return corrected;
    }

    /** The notes with their times put right. */
    Collection<Note> notes() {
        return notes.values();
    }

    /** The printing's time, where what its page claims is not; null where that stands. */
    private @Nullable When time(Note note) {
        Node node = nodes.get(note.article());
        if (node == null || !RightClocks.isWrong(node)) {
            return null;
        }
        Node right = clocks.of(note.article());
        When claimed = right == null ? null : right.claimed();
        When own = note.published();
        boolean late = own == null || claimed != null && claimed.latest().isBefore(own.latest());
        return note.basis() != Development.Basis.FIRST_SEEN || late ? claimed : null;
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
        if (event.when() == null || event.articles().stream().noneMatch(corrected::containsKey)) {
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
                .filter(article -> corrected.containsKey(article) == wrong)
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
