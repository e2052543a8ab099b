package org.isnad.telling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Contradiction;
import org.isnad.Contradiction.Claim;
import org.isnad.Contradiction.Side;
import org.isnad.Contradiction.Verdict;
import org.isnad.Evidence;
import org.isnad.When;
import org.isnad.chains.Counts;
import org.isnad.telling.Told.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Sets side by side what the articles of one story count differently of one thing. Two figures are of one thing when they stand in one
 * event and their sentences agree in places and words, or when both are totals of people of the same places. A later higher toll
 * is the same toll anew. Of each article only the leading figures of a slot are compared, see {@link Leading}. Cost is bounded by the number of figures compared with each other.
 */
final class Clashes {
    private static final int COMPARED = 40;
    private static final int MOST = 12;
    private static final double SAME_CONTEXT = 0.6;
    private static final double OF_ONE_EVENT = 0.25;
    private static final int FEW_STEMS = 2;
    private static final double TOTALS = 0.25;
    /** How many times one number can be another that tells of the same. */
    private static final double WIDEST = 4;
    /** How many times a toll can grow or fall from one telling to the next. */
    private static final double STEEPEST = 10;

    private static final int MOST_SIDES = 4;
    private static final int SAME_STEMS = 3;

    private final StoryNotes notes;
    private final Counts counts;

    Clashes(StoryNotes notes, Counts counts) {
        this.notes = notes;
        this.counts = counts;
    }

    /** @param events the articles of each event of the story, in order of time */
    List<Contradiction> of(Map<String, List<Note>> events) {
        Map<String, List<Told>> byKey = new LinkedHashMap<>();
        List<Told> all = new ArrayList<>();
        events.forEach((event, articles) -> articles.forEach(note -> Leading.of(note.figures())
                .forEach(figure -> all.add(new Told(event, note, figure, notes.source(note), repeats(note, figure))))));
        all.sort(Comparator.comparing(Told::note, StoryNotes.IN_TIME)
                .thenComparing(told -> told.figure().span()));
        all.forEach(told -> byKey.computeIfAbsent(told.figure().key(), key -> new ArrayList<>())
                .add(told));
        List<Contradiction> found = new ArrayList<>();
        byKey.values().forEach(told -> things(told).forEach(thing -> judge(thing, found)));
        found.sort(Comparator.comparing(Contradiction::verdict)
                .thenComparing(
                        Clashes::newest,
                        Comparator.nullsFirst(Comparator.comparing(When::latest))
                                .reversed()));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static @Nullable When newest(Contradiction one) {
        return one.sides().getLast().first();
    }

    /** Whether a copy only repeats what its origin counts: a number that it changed is its own. */
    private boolean repeats(Note note, Figure figure) {
        return notes.isCopy(note) && notes.originOf(note).figures().stream().anyMatch(figure::equalsIn);
    }

    /** Parts what is told of one slot into what is told of one thing each. */
    private List<List<Told>> things(List<Told> told) {
        List<List<Told>> things = new ArrayList<>();
        for (Told one : told) {
            List<Told> thing = null;
            for (List<Told> known : things) {
                if (thing == null && isOf(known, one)) {
                    thing = known;
                }
            }
            if (thing == null) {
                thing = new ArrayList<>();
                things.add(thing);
            }
            thing.add(one);
        }
        return things;
    }

    private boolean isOf(List<Told> thing, Told one) {
        for (int i = thing.size() - 1; i >= Math.max(0, thing.size() - COMPARED); i--) {
            if (isSame(thing.get(i), one)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(Told one, Told other) {
        Figure a = one.figure();
        Figure b = other.figure();
        int common = Figure.common(a.places(), b.places());
        boolean apart = a.places().length > 0 && b.places().length > 0 && common == 0;
        int shared = Figure.common(a.context(), b.context());
        double overlap = Figure.overlap(a.context(), b.context());
        if (apart) {
            return false;
        }
        if (a.isOfPeople() && !a.slot().equals("people/prisoners")) {
            boolean together = one.event().equals(other.event()) && shared >= FEW_STEMS && overlap >= OF_ONE_EVENT;
            boolean totals = common > 0 && (a.total() || b.total()) && shared >= SAME_STEMS && overlap >= TOTALS;
            return together || totals;
        }
        return one.event().equals(other.event())
                && shared > SAME_STEMS
                && overlap >= SAME_CONTEXT
                && a.ratio(b) <= WIDEST;
    }

    private void judge(List<Told> thing, List<Contradiction> found) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        Set<String> spoken = new HashSet<>();
        thing.stream()
                .filter(told -> told.figure().speaker() != null)
                .forEach(told -> spoken.add(told.figure().value()));
        for (Told told : thing) {
            boolean echo = told.figure().speaker() == null
                    && spoken.contains(told.figure().value());
            if (!told.copy() && !echo) {
                voices.computeIfAbsent(told.voice(), Voice::new).add(told);
            }
        }
        List<Told> open = open(List.copyOf(voices.values()));
        if (!open.isEmpty() && open.size() <= MOST_SIDES) {
            add(Verdict.OPEN, thing, open, found);
        }
        List<Told> renewed = renewed(thing, voices);
        if (renewed.size() > 1 && (open.isEmpty() || sameVoice(renewed))) {
            boolean corrected = renewed.stream().anyMatch(this::isCorrection);
            add(corrected ? Verdict.CORRECTED : Verdict.UPDATED, thing, renewed, found);
        }
    }

    private boolean isCorrection(Told told) {
        return told.figure().corrects();
    }

    private static boolean sameVoice(List<Told> told) {
        return told.stream().map(Told::voice).distinct().count() == 1;
    }

    /** What different voices last say, where it does not agree and the later is not the same told anew. */
    private List<Told> open(List<Voice> voices) {
        List<Told> open = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            for (int j = i + 1; j < voices.size(); j++) {
                Told one = voices.get(i).last();
                Told other = voices.get(j).last();
                if (!one.figure().agrees(other.figure()) && clash(voices.get(i), voices.get(j))) {
                    add(open, one);
                    add(open, other);
                }
            }
        }
        open.sort(Comparator.comparing(Told::note, StoryNotes.IN_TIME));
        return open;
    }

    private static void add(List<Told> open, Told told) {
        if (open.stream()
                .noneMatch(known -> known.figure().value().equals(told.figure().value()))) {
            open.add(told);
        }
    }

    private boolean clash(Voice one, Voice other) {
        boolean oneFirst =
                StoryNotes.IN_TIME.compare(one.last().note(), other.last().note()) <= 0;
        Voice early = oneFirst ? one : other;
        Voice late = oneFirst ? other : one;
        if (early.last().figure().corrects() || late.last().figure().corrects()) {
            return false;
        }
        if (early.last().figure().ratio(late.last().figure()) > WIDEST) {
            return false;
        }
        boolean people = early.last().figure().isOfPeople();
        if (!people && !(early.isSpeaker() && late.isSpeaker() && !early.hasNameOf(late))) {
            return false;
        }
        if (early.last().note().equals(late.last().note())) {
            return people && (early.isSpeaker() || late.isSpeaker()) && isOneSentence(early.last(), late.last());
        }
        return !counts.isNewer(early.last().figure().slot(), early.count(), late.count(), false);
    }

    /** Whether one sentence sets both side by side. */
    private static boolean isOneSentence(Told one, Told other) {
        return Arrays.equals(one.figure().context(), other.figure().context());
    }

    /** The values that followed on each other: those of one voice that changed, else all when each goes on from the last. */
    private List<Told> renewed(List<Told> thing, Map<String, Voice> voices) {
        for (Voice voice : voices.values()) {
            List<Told> values = voice.values();
            if (values.size() > 1 && isSeries(values)) {
                return values;
            }
        }
        Voice all = new Voice("");
        thing.stream().filter(told -> !told.copy()).forEach(all::add);
        List<Told> values = all.values();
        return values.size() > 1 && isSeries(values) ? values : List.of();
    }

    /** Whether each goes on from the one before, as tolls do, or corrects it. */
    private boolean isSeries(List<Told> values) {
        String slot = values.getFirst().figure().slot();
        if (!counts.isSeries(slot)) {
            return false;
        }
        for (int i = 1; i < values.size(); i++) {
            boolean onwards = counts.goesOn(
                    slot, values.get(i - 1).number(), values.get(i).number());
            double times = values.get(i).figure().ratio(values.get(i - 1).figure());
            boolean corrects = values.get(i).figure().corrects() && times <= WIDEST;
            if (!onwards && !corrects
                    || times > STEEPEST
                    || values.get(i - 1).note().equals(values.get(i).note())) {
                return false;
            }
        }
        return true;
    }

    private void add(Verdict verdict, List<Told> thing, List<Told> values, List<Contradiction> found) {
        Told newest = values.getLast();
        List<Side> sides = values.stream().map(value -> side(value, thing)).toList();
        found.add(new Contradiction(
                newest.event(), newest.figure().slot(), newest.figure().of(), verdict, sides));
    }

    private Side side(Told value, List<Told> thing) {
        Map<String, Told> carriers = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        List<Note> articles = new ArrayList<>();
        When first = null;
        for (Told told : thing) {
            if (told.figure().value().equals(value.figure().value())
                    && carriers.putIfAbsent(told.note().article(), told) == null) {
                Evidence where =
                        new Evidence(told.figure().where(), told.figure().span(), "figure of a slot", 0.8);
                claims.add(new Claim(told.figure().speaker(), told.note().article(), where));
                articles.add(told.note());
                first = first == null ? told.note().published() : first;
            }
        }
        Figure figure = value.figure();
        return new Side(figure.value(), figure.bound(), figure.words(), first, claims, notes.sources(articles));
    }
}
