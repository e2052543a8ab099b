package org.isnad.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Account;
import org.isnad.Account.KeyTerm;
import org.isnad.Account.Tie;
import org.isnad.Contradiction;
import org.isnad.CopyTree.Node;
import org.isnad.Development;
import org.isnad.Development.Basis;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Momentum;
import org.isnad.Placement;
import org.isnad.Similar;
import org.isnad.Sources;
import org.isnad.Span;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.chains.Counts;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.CuePhrases;
import org.isnad.stories.StoryStream.Threads;
import org.isnad.stories.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Tells stories from the notes of their articles: timelines with what is new in each entry, records of events, contradictions, key
 * terms, momentum, similar articles. A pure function of what it is given; safe for one thread at a time.
 */
public final class Teller {
    private static final int TERMS = 12;
    private static final int SHARED = 5;

    private final TermCounts counts;
    private final KeyTerms keyTerms;
    private final Counts numbers;
    private final TextStems stems;
    private final Trust trust;
    private final PointFinder finder;
    private final CuePhrases states;

    /** @param counts of the stream that the notes are of */
    public Teller(Lexicon lexicon, TermCounts counts) {
        this.counts = counts;
        this.keyTerms = new KeyTerms(counts);
        this.numbers = new Counts(lexicon);
        this.stems = new TextStems(lexicon);
        this.trust = new Trust(lexicon);
        this.finder = new PointFinder(lexicon);
        this.states = new CuePhrases(lexicon, "event-states.tsv");
    }

    /**
     * What is told.
     *
     * @param events the events on their days as told
     * @param stories the stories with their timelines as told
     * @param accounts one a story, in the same order
     * @param sources outlets and independent origins of the stories, in the same order
     * @param similars one an article
     * @param times of articles whose pages' clocks are wrong, by article
     */
    public record Telling(
            List<Event> events,
            List<Story> stories,
            List<Account> accounts,
            List<Sources> sources,
            List<Similar> similars,
            Map<String, When> times) {
        public Telling {
            events = List.copyOf(events);
            stories = List.copyOf(stories);
            accounts = List.copyOf(accounts);
            sources = List.copyOf(sources);
            similars = List.copyOf(similars);
            times = Map.copyOf(times);
        }
    }

    /**
     * Tells all stories of a stream.
     *
     * @param heard the notes of its articles
     * @param utterances what was said in it
     * @param nodes where articles stand in copy trees, by id, with the unseen wires they go back to
     */
    public Telling tell(Threads placed, Collection<Note> heard, List<Utterance> utterances, Map<String, Node> nodes) {
        Clocks clocks = new Clocks(heard, nodes);
        Collection<Note> notes = clocks.notes();
        Threads threads = clocks.redated(placed);
        Map<String, Note> byArticle = new HashMap<>();
        notes.forEach(note -> byArticle.put(note.article(), note));
        Map<String, Placement> placements = new HashMap<>();
        threads.placements().forEach(placement -> placements.put(placement.article(), placement));
        StoryNotes storyNotes = new StoryNotes(byArticle, placements, nodes);
        Map<String, Event> events = new HashMap<>();
        threads.events().forEach(event -> events.put(event.id(), event));
        Set<String> firstSaid = new HashSet<>();
        utterances.forEach(utterance -> firstSaid.add(utterance.first().statement()));
        trust.learn(notes, storyNotes);
        return new Run(storyNotes, events, firstSaid).all(threads, clocks.corrected());
    }

    /** One telling of all stories. */
    private final class Run {
        private final StoryNotes notes;
        private final Map<String, Event> events;
        private final Set<String> firstSaid;
        private final Map<String, List<Note>> articles = new LinkedHashMap<>();
        private final Map<String, List<KeyTerm>> terms = new HashMap<>();

        Run(StoryNotes notes, Map<String, Event> events, Set<String> firstSaid) {
            this.notes = notes;
            this.events = events;
            this.firstSaid = firstSaid;
        }

        Telling all(Threads threads, Map<String, When> times) {
            List<Story> stories = threads.stories();
            for (Story story : stories) {
                List<String> ids = story.timeline().stream()
                        .flatMap(entry -> entry.articles().stream())
                        .toList();
                articles.put(story.id(), notes.of(ids));
                terms.put(story.id(), keyTerms.of(notes.originals(members(story.id())), TERMS));
            }
            List<Story> told = new ArrayList<>();
            List<Account> accounts = new ArrayList<>();
            List<Sources> sources = new ArrayList<>();
            List<Similar> similars = new ArrayList<>();
            for (Story story : stories) {
                Retold retold = retold(story);
                told.add(retold.story());
                accounts.add(account(retold));
                sources.add(retold.sources());
                similars.addAll(similars(story));
            }
            return new Telling(threads.events(), told, accounts, sources, similars, times);
        }

        private List<Note> members(String story) {
            return articles.getOrDefault(story, List.of());
        }

        private Retold retold(Story story) {
            Sources sources = notes.sources(members(story.id()));
            Timeline timeline = Timeline.of(story.timeline().stream().map(this::entry));
            Story told = new Story(
                    story.id(),
                    headline(story),
                    timeline.first(),
                    timeline.last(),
                    timeline.events(),
                    timeline.entries(),
                    story.articles(),
                    story.outlets(),
                    sources.independent(),
                    story.related(),
                    story.entities());
            return new Retold(told, sources, developments(timeline.entries()));
        }

        /**
         * Of the titles of its newest days the one that has most of what all its titles share; an editor's own stays.
         */
        private String headline(Story story) {
            List<Note> originals = notes.standing(members(story.id())).stream()
                    .filter(note -> !note.title().isBlank() && note.published() != null)
                    .toList();
            boolean found = !originals.isEmpty()
                    && members(story.id()).stream()
                            .anyMatch(note -> note.title().equals(story.headline()));
            return found ? Headlines.newest(originals, stems) : story.headline();
        }

        /** The entry with the sentence that tells it best. */
        private TimelineEntry entry(TimelineEntry entry) {
            List<Note> reports = notes.of(entry.articles());
            SentenceChooser.Chosen chosen = SentenceChooser.choose(notes.standing(reports), stems);
            Evidence evidence = chosen == null
                    ? entry.evidence()
                    : new Evidence(
                            chosen.lead().where(), chosen.lead().span(), "sentence that tells most of the event", 1);
            return new TimelineEntry(
                    entry.event(),
                    entry.when(),
                    chosen == null ? entry.sentence() : chosen.lead().words(),
                    chosen == null ? entry.source() : chosen.note().article(),
                    entry.articles(),
                    notes.sources(reports).independent(),
                    entry.outlets(),
                    entry.statements(),
                    evidence);
        }

        private List<Development> developments(List<TimelineEntry> timeline) {
            Novelties novelties = new Novelties(firstSaid);
            List<Development> developments = new ArrayList<>();
            for (TimelineEntry entry : timeline) {
                List<Note> originals = notes.standing(notes.of(entry.articles()));
                Event event = events.get(entry.event());
                if (event == null || originals.isEmpty()) {
                    continue;
                }
                Note source = originals.stream()
                        .filter(note -> note.article().equals(entry.source()))
                        .findFirst()
                        .orElse(originals.getFirst());
                Note.Lead sentence = new Note.Lead(
                        entry.evidence().where(),
                        Objects.requireNonNullElse(entry.evidence().span(), new Span(0, 0)),
                        entry.sentence(),
                        new int[0],
                        Set.of());
                Novelties.New fresh = novelties.next(originals, source, sentence);
                When when = entry.when();
                Development.EventRecord record = EventRecords.of(event, when == null ? null : when.date(), originals);
                developments.add(new Development(
                        entry.event(), basis(when, record, originals), fresh.inSentence(), fresh.elsewhere(), record));
            }
            return developments;
        }

        private Account account(Retold retold) {
            Story story = retold.story();
            Map<String, List<Note>> byEvent = new LinkedHashMap<>();
            story.timeline().forEach(entry -> byEvent.put(entry.event(), notes.of(entry.articles())));
            List<Contradiction> clashes = new ArrayList<>(new Clashes(notes, numbers).of(byEvent));
            PointClashes points = new PointClashes(notes, finder, states);
            byEvent.forEach((event, articles) -> clashes.addAll(points.of(event, articles)));
            return new Account(
                    story.id(),
                    retold.developments(),
                    clashes,
                    terms.getOrDefault(story.id(), List.of()),
                    story.related().stream()
                            .map(other -> tie(story.id(), other))
                            .toList(),
                    momentum(members(story.id())));
        }

        private Tie tie(String story, String other) {
            Set<String> theirs = new HashSet<>();
            members(other).forEach(note -> note.terms().forEach(term -> theirs.add(term.key())));
            List<Note> own = new ArrayList<>();
            for (Note note : notes.originals(members(story))) {
                own.add(note.withTerms(note.terms().stream()
                        .filter(term -> theirs.contains(term.key()))
                        .toList()));
            }
            List<String> shared =
                    keyTerms.of(own, SHARED).stream().map(KeyTerm::words).toList();
            Set<String> here = new HashSet<>();
            members(story).forEach(note -> here.add(note.article()));
            long copies = members(other).stream()
                    .filter(notes::isCopy)
                    .filter(note -> here.contains(notes.origin(note)))
                    .count();
            return new Tie(other, shared, (int) copies);
        }

        private Momentum momentum(List<Note> story) {
            MomentumMeter meter = new MomentumMeter();
            for (Note note : story) {
                When published = note.published();
                if (published != null && !notes.isCopy(note)) {
                    meter.report(notes.source(note), published, note.breaking() && trust.of(notes.source(note)));
                }
            }
            return meter.momentum();
        }

        private List<Similar> similars(Story story) {
            List<Note> candidates = new ArrayList<>(notes.originals(members(story.id())));
            story.related().forEach(other -> candidates.addAll(notes.originals(members(other))));
            candidates.sort(StoryNotes.IN_TIME);
            Likeness likeness = new Likeness(notes, counts);
            return members(story.id()).stream()
                    .map(note -> likeness.of(note, candidates))
                    .toList();
        }
    }

    /** A story as told with its developments. */
    private record Retold(Story story, Sources sources, List<Development> developments) {}

    private static Basis basis(@Nullable When when, Development.EventRecord record, List<Note> originals) {
        if (when == null) {
            return Basis.UNKNOWN;
        }
        if (record.when() != null) {
            return Basis.TOLD;
        }
        return originals.stream()
                .filter(note ->
                        note.published() != null && note.published().date().equals(when.date()))
                .map(Note::basis)
                .min(Comparator.naturalOrder())
                .orElse(Basis.BOUND);
    }
}
