package org.isnad.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Positions;
import org.isnad.Positions.Actor;
import org.isnad.Positions.Cell;
import org.isnad.Positions.Move;
import org.isnad.Positions.Point;
import org.isnad.Positions.Stand;
import org.isnad.Span;
import org.isnad.Statement.Modality;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.Wording;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.chains.Stances.Stance;

/**
 * Makes the matrix of a story: actors, points at issue, and what each last said on each. Points are the kinds of issue that its
 * utterances speak of, and phrases of its own that recur in what several actors say. For one thread.
 */
final class PositionMaker {
    private static final int MOST_POINTS = 17;
    private static final int OWN_PHRASES = 3;
    private static final int MOST_ACTORS = 60;
    /** So many statements back is looked for what a bare number is of. */
    private static final int BEFORE = 5;

    private static final double TOPIC = 0.8;
    private static final double CARRIED = 0.7;
    private static final double COUNTED = 0.9;
    private static final int MOST_STANDS = 20;
    /** The fullest role tells most, but no whole sentence. */
    private static final int LONGEST_ROLE = 48;

    private static final double AGAIN = 0.72;
    private static final double ALIKE = 0.4;
    private static final String WORDS = "words";

    private final Issues issues;
    private final ContentReader contents;
    private final Set<String> formula;
    private final NamedThings things;
    private final Speakers speakers;
    private final Weights weights;
    private final Stances stances;
    private final Contrasts contrasts;

    PositionMaker(
            Issues issues,
            Stances stances,
            ContentReader contents,
            Set<String> formula,
            NamedThings things,
            Speakers speakers,
            Weights weights,
            Contrasts contrasts) {
        this.contrasts = contrasts;
        this.stances = stances;
        this.issues = issues;
        this.contents = contents;
        this.formula = formula;
        this.things = things;
        this.speakers = speakers;
        this.weights = weights;
    }

    /** By the day it was said; what has none is taken for the oldest, so that it is never the last word. */
    private static final Comparator<Said> OLDEST = Comparator.comparing(
                    Said::when, Comparator.nullsFirst(Comparator.comparing(When::date)))
            .thenComparing(Said::first, Item.EARLIEST);

    /** An actor with what was said. */
    private record Voice(int speaker, List<Said> said) {}

    /** Where the words of a point stand in an utterance, by which rule. */
    private record Place(Span span, String rule, double confidence) {}

    /** A point with the places of its words in utterances. */
    private record Spoken(Point point, Map<Said, Place> places) {
        long actors(Map<Said, Voice> voices) {
            return places.keySet().stream().map(voices::get).distinct().count();
        }
    }

    /** @param story the utterances of a story */
    Positions positions(String story, List<Said> said) {
        List<Voice> voices = voices(said);
        if (voices.isEmpty()) {
            return new Positions(story, List.of(), List.of());
        }
        Map<Said, Voice> voiceOf = new IdentityHashMap<>();
        voices.forEach(voice -> voice.said().forEach(one -> voiceOf.put(one, voice)));
        List<Spoken> points = points(voices, voiceOf);
        List<Actor> actors = voices.stream()
                .map(voice -> actor(voice, points))
                .filter(actor -> actor.cells().stream().anyMatch(cell -> !cell.isSilent()))
                .sorted(Comparator.comparingLong(PositionMaker::spoken).reversed())
                .limit(MOST_ACTORS)
                .toList();
        return new Positions(story, points.stream().map(Spoken::point).toList(), actors);
    }

    private static long spoken(Actor actor) {
        return actor.cells().stream().filter(cell -> !cell.isSilent()).count();
    }

    /** Named people and bodies; media pass on, they have no position. */
    private List<Voice> voices(List<Said> said) {
        List<Voice> voices = new ArrayList<>();
        Map<Integer, Voice> known = new HashMap<>();
        for (Said one : said) {
            int speaker = one.speaker();
            boolean isEntity = one.utterance().entity() != null;
            if (isEntity && speakers.isNamed(speaker) && !one.utterance().kind().isMedia()) {
                known.computeIfAbsent(speaker, fresh -> voice(voices, fresh))
                        .said()
                        .add(one);
            }
        }
        said.forEach(one -> joint(one, voices));
        return voices;
    }

    /** What two say together, «لافروف وروبيو», stands with each of them who has a row. */
    private void joint(Said said, List<Voice> voices) {
        if (said.utterance().entity() != null || said.utterance().kind() != Link.Kind.PERSON) {
            return;
        }
        for (String name : said.utterance().speaker().split(" و")) {
            int speaker = speakers.number(name, Link.Kind.PERSON);
            voices.stream()
                    .filter(voice -> speaker != said.speaker() && speakers.same(voice.speaker(), speaker))
                    .findFirst()
                    .ifPresent(voice -> voice.said().add(said));
        }
    }

    private Voice voice(List<Voice> voices, int speaker) {
        for (Voice voice : voices) {
            if (speakers.same(voice.speaker(), speaker)) {
                return voice;
            }
        }
        Voice fresh = new Voice(speaker, new ArrayList<>());
        voices.add(fresh);
        return fresh;
    }

    private List<Spoken> points(List<Voice> voices, Map<Said, Voice> voiceOf) {
        Map<String, Map<Said, Place>> found = new LinkedHashMap<>();
        Map<Said, List<Word>> words = new LinkedHashMap<>();
        for (Voice voice : voices) {
            for (Said said : voice.said()) {
                List<Word> all = words.computeIfAbsent(
                        said, one -> Words.of(one.first().told().words()));
                issues(said, all)
                        .forEach((kind, span) -> found.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                                .put(said, span));
            }
        }
        List<Spoken> ranked = new ArrayList<>();
        found.forEach((kind, places) -> ranked.add(new Spoken(point(issues.kind(kind)), places)));
        ranked.sort(Comparator.comparingLong((Spoken spoken) -> spoken.actors(voiceOf))
                .thenComparingInt(spoken -> spoken.places().size())
                .reversed()
                .thenComparing(spoken -> spoken.point().id()));
        List<Spoken> points = new ArrayList<>();
        Set<Said> covered = new HashSet<>();
        for (Spoken spoken : ranked) {
            if (points.size() < MOST_POINTS - OWN_PHRASES) {
                points.add(spoken);
                covered.addAll(spoken.places().keySet());
            }
        }
        for (StoryPhrases.Phrase phrase : own(voices, words, covered)) {
            Map<Said, Place> places = new LinkedHashMap<>();
            phrase.places().forEach((said, span) -> places.put(said, new Place(span, "story-phrase", 1)));
            points.add(new Spoken(point(phrase), places));
        }
        return points;
    }

    /** The story's own phrases; none are looked for where too few statements are without a point. */
    private List<StoryPhrases.Phrase> own(List<Voice> voices, Map<Said, List<Word>> words, Set<Said> covered) {
        StoryPhrases phrases = new StoryPhrases(contents, formula, things);
        if (voices.size() < StoryPhrases.ACTORS
                || words.size() < StoryPhrases.SAYINGS
                || words.size() - covered.size() < StoryPhrases.ACTORS) {
            return List.of();
        }
        for (Voice voice : voices) {
            for (Said said : voice.said()) {
                phrases.see(said, words.getOrDefault(said, List.of()), voice.speaker());
            }
        }
        return phrases.recurring(covered, OWN_PHRASES);
    }

    /**
     * The issues of an utterance: those its words speak of, and those its sentence says beforehand. One that counts something and
     * names no issue, «ما نعرضه 38 في المئة», is on that of the statement shortly before it which counts the same.
     */
    private Map<String, Place> issues(Said said, List<Word> words) {
        Report.Told told = said.first().told();
        Map<String, Place> found = new LinkedHashMap<>();
        issues.in(words, told.others()).forEach((kind, span) -> found.put(kind, new Place(span, "issue-kind", 1)));
        Span whole = new Span(0, told.words().length());
        for (Content.Figure figure : told.content().figures()) {
            String counting = issues.counting(figure.kind());
            if (counting != null) {
                found.putIfAbsent(counting, new Place(whole, "counts of it", COUNTED));
            }
        }
        if (!told.topic().isEmpty()) {
            issues.in(told.topic(), List.of())
                    .keySet()
                    .forEach(kind -> found.putIfAbsent(kind, new Place(whole, "topic told before", TOPIC)));
        }
        if (found.isEmpty()) {
            counted(said).forEach(kind -> found.put(kind, new Place(whole, "counts as before", CARRIED)));
        }
        return found;
    }

    private Set<String> counted(Said said) {
        Report.Told told = said.first().told();
        List<Report.Told> all = said.first().report().told();
        int at = told.content().figures().isEmpty() ? 0 : place(told, all);
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            Set<String> before = all.get(i).content().countsAsDoes(told.content())
                    ? issues.in(all.get(i).words(), all.get(i).others()).keySet()
                    : Set.of();
            if (!before.isEmpty()) {
                return before;
            }
        }
        return Set.of();
    }

    private static int place(Report.Told told, List<Report.Told> all) {
        int at = 0;
        while (at < all.size() && all.get(at) != told) {
            at++;
        }
        return at;
    }

    private static Point point(Issues.Kind kind) {
        return new Point(kind.id(), kind.arabic(), kind.english(), Evidence.of("issue-kinds.tsv", "issue-kind"));
    }

    private static Point point(StoryPhrases.Phrase phrase) {
        String label = phrase.label();
        Evidence why = new Evidence("story", null, "story-phrase", 0.7);
        return new Point("phrase/" + phrase.id(), label, label, why);
    }

    private Actor actor(Voice voice, List<Spoken> points) {
        List<Cell> cells = points.stream().map(point -> cell(voice, point)).toList();
        Utterance named = voice.said().stream()
                .map(Said::utterance)
                .filter(one -> one.entity() != null)
                .max(Comparator.comparingInt(u -> u.speaker().length()))
                .orElseThrow();
        String entity = voice.said().stream()
                .map(said -> said.utterance().entity())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String role = voice.said().stream()
                .map(said -> said.utterance().role())
                .filter(Objects::nonNull)
                .filter(one -> one.length() <= LONGEST_ROLE)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        return new Actor(named.speaker(), entity, role, cells);
    }

    private Cell cell(Voice voice, Spoken point) {
        List<Said> said = voice.said().stream()
                .filter(point.places()::containsKey)
                .sorted(OLDEST)
                .toList();
        List<Stand> stands = new ArrayList<>();
        Said before = null;
        Stance last = Stance.NONE;
        for (Said one : said) {
            Place place = Objects.requireNonNull(point.places().get(one));
            Stance now = stances.of(one.utterance().first().words(), place.span());
            boolean asserted = one.utterance().modality() == Modality.ASSERTED;
            boolean turned = asserted && now.isContraryTo(last)
                    || said.stream().anyMatch(other -> isTakenBackBeside(other, one));
            Move move = before == null ? Move.FIRST : turned ? Move.CHANGED : move(before, one);
            stands.addFirst(stand(one, move, point.point(), place));
            before = one;
            last = asserted && now.isTaken() ? now : last;
        }
        return new Cell(stands.subList(0, Math.min(stands.size(), MOST_STANDS)));
    }

    /** Whether the article that first tells of one tells that another was taken back: what is said there stands in its place. */
    private static boolean isTakenBackBeside(Said gone, Said now) {
        Utterance.Withdrawal withdrawal = gone.utterance().withdrawal();
        return withdrawal != null
                && gone != now
                && withdrawal.article().equals(now.utterance().first().article());
    }

    private static Stand stand(Said said, Move move, Point point, Place place) {
        Utterance utterance = said.utterance();
        Wording first = utterance.first();
        double confidence = Math.min(
                said.first().told().statement().evidence().confidence(),
                point.why().confidence() * place.confidence());
        return new Stand(
                utterance.id(),
                first.words(),
                utterance.when(),
                utterance.modality(),
                move,
                utterance.withdrawal() != null,
                first.article(),
                first.chain(),
                new Evidence(WORDS, place.span(), place.rule(), confidence));
    }

    private Move move(Said before, Said now) {
        Overlap overlap = Overlap.of(before.first(), now.first(), weights);
        boolean figures =
                before.first().told().content().contradicts(now.first().told().content())
                        && !contrasts.isNewer(now, before, true);
        if (figures || overlap.both() >= ALIKE && Sameness.isOpposed(before.first(), now.first(), overlap)) {
            return Move.CHANGED;
        }
        return overlap.both() >= AGAIN ? Move.AGAIN : Move.FURTHER;
    }
}
