package org.isnad.web.page;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Event;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.views.StatementView;
import org.isnad.views.StoryView;
import org.isnad.web.text.DirectedText;
import org.isnad.web.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A story's developments by day, the newest day first, those without a date in a group of their own at the end.
 *
 * @param zone the offset all its times share, worded; null when there is none or they differ
 * @param whole whether these are all its developments with all that is told of them
 * @param fresh how many developments are of after the reader's last visit
 */
public record Timeline(List<Group> groups, @Nullable String zone, int fresh, boolean whole) {
    private static final int SHOWN = 3;

    public Timeline {
        groups = List.copyOf(groups);
    }

    /**
     * The developments of one day.
     *
     * @param iso the day, null in the group of those without a date
     * @param seen whether it is the first below what is new since the reader's last visit
     */
    public record Group(
            String day, String weekday, @Nullable String iso, List<Development> developments, boolean seen) {
        public Group {
            developments = List.copyOf(developments);
        }
    }

    /**
     * One development.
     *
     * @param at time of day, with the offset where those of the story differ
     * @param runs the sentence in pieces, what was not told before marked
     * @param newest whether it is the newest of the story that is not still ahead
     * @param style how it is drawn: hollow where planned
     * @param state that it is planned or was called off; null when it was held
     * @param more what else is new
     * @param voices who says something not said before
     * @param record what, where, who, with what outcome
     * @param sayings statements made in it; those after the first few are in folded
     */
    public record Development(
            @Nullable Moment at,
            DirectedText sentence,
            List<Told.Run> runs,
            String href,
            boolean newest,
            String style,
            @Nullable String state,
            List<Told.Item> more,
            List<Told.Item> voices,
            List<Told.Line> record,
            List<SourceChip> sources,
            List<Saying> sayings,
            List<Saying> folded) {
        public Development {
            sources = List.copyOf(sources);
            sayings = List.copyOf(sayings);
            more = List.copyOf(more);
            voices = List.copyOf(voices);
            runs = List.copyOf(runs);
            record = List.copyOf(record);
            folded = List.copyOf(folded);
        }
    }

    /** @param visited when the reader last looked; null when that is not known */
    static Timeline of(Shell shell, StoryView view, @Nullable Instant visited, Extent extent) {
        return new Maker(shell, view, visited, extent).timeline();
    }

    private static final class Maker {
        private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(
                TimelineEntry::when,
                Comparator.nullsLast(Comparator.comparing((When when) -> when.instant(ZoneOffset.UTC))
                        .reversed()));

        private final Shell shell;
        private final StoryView view;
        private final SourceKinds kinds;
        private final Map<String, StatementView> statements = new HashMap<>();
        private final Map<String, StoryView.Said> uttered = new HashMap<>();
        private final Map<String, org.isnad.Development> told = new HashMap<>();
        private final List<TimelineEntry> entries;
        private final @Nullable ZoneOffset zone;
        private final @Nullable Instant visited;
        private final Extent extent;
        private boolean whole = true;

        Maker(Shell shell, StoryView view, @Nullable Instant visited, Extent extent) {
            this.extent = extent;
            this.shell = shell;
            this.visited = visited;
            this.view = view;
            this.kinds = SourceKinds.of(view);
            view.statements().forEach(said -> statements.put(said.statement().id(), said));
            view.said().forEach(said -> said.wordings().forEach(wording -> uttered.put(wording, said)));
            view.account().developments().forEach(one -> told.put(one.event(), one));
            this.entries = view.story().timeline().stream().sorted(NEWEST_FIRST).toList();
            this.zone = commonZone();
        }

        private @Nullable ZoneOffset commonZone() {
            List<ZoneOffset> zones = entries.stream()
                    .map(TimelineEntry::when)
                    .filter(when -> when != null && when.time() != null)
                    .map(when -> Objects.requireNonNullElse(when.offset(), ZoneOffset.MAX))
                    .distinct()
                    .toList();
            return zones.size() == 1 && !zones.getFirst().equals(ZoneOffset.MAX) ? zones.getFirst() : null;
        }

        Timeline timeline() {
            List<Group> groups = new ArrayList<>();
            int begin = 0;
            int shown = shown();
            for (int i = 1; i <= shown; i++) {
                if (i == shown || !sameDay(entries.get(begin), entries.get(i))) {
                    groups.add(group(begin, i));
                    begin = i;
                }
            }
            return new Timeline(
                    groups,
                    zone == null ? null : shell.wording().offset(zone),
                    (int) entries.stream().filter(this::isFresh).count(),
                    whole && shown == entries.size());
        }

        /** How many of the newest are told: one more than wanted is no reason to leave it out. */
        private int shown() {
            return entries.size() - 1 <= extent.developments() ? entries.size() : extent.developments();
        }

        /** Whether it happened after the reader's last visit; what is still ahead was told before or will be. */
        private boolean isFresh(TimelineEntry entry) {
            When when = entry.when();
            return visited != null
                    && when != null
                    && !isAhead(entry)
                    && when.latest().isAfter(visited);
        }

        private boolean isFirstSeen(int begin, int end) {
            return entries.subList(0, begin).stream().anyMatch(this::isFresh)
                    && entries.subList(begin, end).stream().noneMatch(this::isFresh)
                    && entries.subList(0, begin).reversed().stream().limit(1).allMatch(this::isFresh);
        }

        /** The message for a day that is not simply told or that of publication; null for those. */
        private @Nullable String basis(TimelineEntry entry) {
            org.isnad.Development known = told.get(entry.event());
            return known == null
                    ? null
                    : switch (known.basis()) {
                        case BOUND -> "time.bound";
                        case FIRST_SEEN -> "time.seen";
                        case COPIES -> "time.copies";
                        case TOLD, PUBLISHED, UNKNOWN -> null;
                    };
        }

        private boolean sameDay(TimelineEntry a, TimelineEntry b) {
            When one = a.when();
            When other = b.when();
            if (!Objects.equals(basis(a), basis(b)) || isAhead(a) != isAhead(b)) {
                return false;
            }
            return one == null || other == null ? one == other : one.date().equals(other.date());
        }

        private Group group(int begin, int end) {
            List<Development> developments = new ArrayList<>();
            for (int i = begin; i < end; i++) {
                developments.add(development(entries.get(i), i == newest()));
            }
            When when = entries.get(begin).when();
            if (when == null) {
                return new Group(
                        shell.say("time.undated"),
                        shell.say("story.undated.why"),
                        null,
                        developments,
                        isFirstSeen(begin, end));
            }
            Wording wording = shell.wording();
            String day = wording.dayBeside(when.date(), shell.today());
            String basis = basis(entries.get(begin));
            return new Group(
                    (basis == null ? day : shell.say(basis, day)).replace('\u00a0', ' '),
                    wording.weekday(when.date().getDayOfWeek()),
                    when.date().toString(),
                    developments,
                    isFirstSeen(begin, end));
        }

        /** The index of the newest entry that is not still ahead. */
        private int newest() {
            for (int i = 0; i < entries.size(); i++) {
                if (!isAhead(entries.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isAhead(TimelineEntry entry) {
            return state(entry) == Event.State.PLANNED;
        }

        private Event.State state(TimelineEntry entry) {
            org.isnad.Development known = told.get(entry.event());
            return known == null ? Event.State.HELD : known.record().state();
        }

        /** What all wordings of one utterance have in common. */
        private Object utterance(StatementView said) {
            String id = said.statement().id();
            StoryView.Said all = uttered.get(id);
            return all == null ? id : all;
        }

        private Development development(TimelineEntry entry, boolean newest) {
            Set<Object> seen = new HashSet<>();
            List<Saying> sayings = entry.statements().stream()
                    .map(statements::get)
                    .filter(Objects::nonNull)
                    .filter(said -> seen.add(utterance(said)))
                    .map(said ->
                            Saying.of(shell, said, uttered.get(said.statement().id())))
                    .toList();
            int shown = Math.min(SHOWN, sayings.size());
            List<Saying> folded = Extent.first(sayings.subList(shown, sayings.size()), extent.folded());
            List<SourceChip> chips = SourceChip.of(shell, view, kinds, entry);
            List<SourceChip> sources = Extent.first(chips, extent.chips());
            whole &= folded.size() == sayings.size() - shown && sources.size() == chips.size();
            return new Development(
                    at(entry.when()),
                    shell.directed(entry.sentence()),
                    Told.runs(shell, entry, told.get(entry.event())),
                    shell.href(Links.article(entry.source())),
                    newest && entry.when() != null,
                    style(entry, newest),
                    label(state(entry)),
                    Told.more(shell, told.get(entry.event()), false),
                    Told.more(shell, told.get(entry.event()), true),
                    Told.record(shell, told.get(entry.event())),
                    sources,
                    sayings.subList(0, shown),
                    folded);
        }

        private String style(TimelineEntry entry, boolean newest) {
            String drawn = newest && entry.when() != null || isFresh(entry) ? "dev new" : "dev";
            return switch (state(entry)) {
                case PLANNED -> drawn + " plan";
                case CALLED_OFF -> drawn + " off";
                case HELD -> drawn;
            };
        }

        private @Nullable String label(Event.State state) {
            return switch (state) {
                case PLANNED -> shell.say("event.planned");
                case CALLED_OFF -> shell.say("event.called-off");
                case HELD -> null;
            };
        }

        private @Nullable Moment at(@Nullable When when) {
            LocalTime time = when == null ? null : when.time();
            if (when == null || time == null) {
                return null;
            }
            Wording wording = shell.wording();
            ZoneOffset offset = when.offset();
            String text = wording.time(time);
            if (offset != null && zone == null) {
                text = wording.say("time.zoned", text, wording.offset(offset));
            }
            return new Moment(text, when.toString(), wording.moment(when));
        }
    }
}
