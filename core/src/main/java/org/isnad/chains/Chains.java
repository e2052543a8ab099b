package org.isnad.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Placement;
import org.isnad.Positions;
import org.isnad.Provenance;
import org.isnad.Statement;
import org.isnad.Utterance;
import org.isnad.Utterance.Withdrawal;
import org.isnad.When;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Joins what articles say, what they share and the stories they belong to into whole chains: every utterance with all its
 * wordings, its independent origins and what others say instead, and the positions of each story. {@link #tell} is a pure
 * function of reports and placements, whatever their order; its time grows with the number of statements. Safe for many threads.
 */
public final class Chains {
    private static final Comparator<Report> IN_TIME = Comparator.comparing(
                    Report::when, Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(Report::article);

    private final NameMatcher names;
    private final ContentReader contents;
    private final Issues issues;
    private final Stances stances;
    private final Counts counts;
    private final Provenances provenances;
    private final Unseen unseen;
    private final Set<String> formula;
    private final List<String> disowned;
    private final NamedThings things;
    private final Senses senses;

    public Chains(Lexicon lexicon) {
        ChainWords words = new ChainWords(lexicon);
        this.names = new NameMatcher(lexicon);
        this.contents = new ContentReader(lexicon, words);
        this.issues = new Issues(lexicon);
        this.stances = new Stances(words, contents);
        this.counts = new Counts(lexicon);
        this.provenances = new Provenances(lexicon);
        this.unseen = new Unseen(provenances.media());
        this.formula = words.of("formula").stream().map(contents::stem).collect(Collectors.toUnmodifiableSet());
        this.disowned = words.of("disowned");
        this.things = new NamedThings(lexicon, words);
        this.senses = new Senses(lexicon, contents);
    }

    /**
     * What was said, and who stands where.
     *
     * @param utterances every utterance, in the order of its first wording
     * @param positions one for each story in which a named actor speaks of a point
     * @param provenances one for each article, in the order of the stream
     */
    public record Told(List<Utterance> utterances, List<Positions> positions, List<Provenance> provenances) {
        public Told {
            utterances = List.copyOf(utterances);
            positions = List.copyOf(positions);
            provenances = List.copyOf(provenances);
        }
    }

    /**
     * A statement that a reader reported as wrong.
     *
     * @param words its words in normal form, parted by single spaces
     * @param speaker who was read to say them, in normal form, which tells where an article has the same words of two; empty when that is
     *     not known
     */
    public record Rejection(String article, String words, String speaker) {
        private static final long SPREAD = 0x9E3779B97F4A7C15L;
        private static final long REVISIONS = (1L << 40) - 1;

        /** A number under 2 to the 40th that is another one, as good as always, for other rejections; 0 for none. */
        public static long revision(Set<Rejection> all) {
            return all.stream()
                            .mapToLong(one -> (31L * one.article().hashCode()
                                                    + one.words().hashCode())
                                            * 31
                                    + one.speaker().hashCode())
                            .map(number -> number * SPREAD)
                            .sum()
                    & REVISIONS;
        }

        /** The rejection of a statement of an article. */
        public static Rejection of(String article, Statement statement, String words) {
            return new Rejection(article, folded(words), folded(Report.speaker(statement)));
        }
    }

    /** Words as {@link Rejection} holds them. */
    public static String folded(String words) {
        return Words.of(words).stream().map(Word::form).collect(Collectors.joining(" "));
    }

    /** The same where no trees were made: from which article each was made is what the stream told. */
    public Told tell(Collection<Report> reports, Map<String, Placement> placements, Set<Rejection> rejected) {
        return tell(reports, placements, Map.of(), rejected);
    }

    /**
     * Tells all that the articles say.
     *
     * @param placements by article; an article without one stands alone
     * @param nodes by id the places of articles in the copy trees of their origins, which decide from which article each was made;
     *     for one without a node the stream does
     * @param rejected statements to be left out
     */
    public Told tell(
            Collection<Report> reports,
            Map<String, Placement> placements,
            Map<String, CopyTree.Node> nodes,
            Set<Rejection> rejected) {
        return new Run(reports, placements, nodes, rejected).told();
    }

    /** One telling. */
    private final class Run {
        private final List<Report> reports;
        private final Map<String, Placement> placements;
        /** Words by article. */
        private final Map<String, Set<Rejection>> rejected = new HashMap<>();

        private final Speakers speakers = new Speakers(names, provenances.media());
        private final Weights weights = new Weights(formula, senses, stances.stems());
        private final Map<String, Provenances.Printed> printed = new HashMap<>();

        Run(
                Collection<Report> reports,
                Map<String, Placement> placements,
                Map<String, CopyTree.Node> nodes,
                Set<Rejection> rejected) {
            this.reports = reports.stream().sorted(IN_TIME).toList();
            this.placements = placements;
            rejected.forEach(rejection -> this.rejected
                    .computeIfAbsent(rejection.article(), article -> new HashSet<>())
                    .add(rejection));
            Parents parents = new Parents(this.reports, placements, nodes, provenances.media());
            Houses houses = new Houses(this.reports, provenances.media());
            this.reports.forEach(report -> printed.put(report.article(), printed(report, parents, houses)));
            nodes.values().stream()
                    .filter(node -> !node.seen())
                    .forEach(wire -> printed.put(
                            wire.id(), new Provenances.Printed(wire.id(), wire.source(), null, null, null)));
            unseen.imply(this.reports, printed, nodes.keySet());
        }

        private Provenances.Printed printed(Report report, Parents parents, Houses houses) {
            return new Provenances.Printed(
                    report.article(),
                    report.outlet(),
                    credit(report, houses),
                    parents.of(report.article()),
                    parents.why(report.article()),
                    parents.parts(report.article()));
        }

        /** Its outlet's own name is written as the outlet is. */
        private @Nullable Link credit(Report report, Houses houses) {
            Report.Credit credit = report.credit();
            String outlet = report.outlet();
            if (credit == null) {
                return null;
            }
            Evidence why = new Evidence(report.article(), null, credit.rule(), credit.confidence());
            if (outlet != null && houses.isOwn(outlet, credit.name())) {
                return new Link(outlet, provenances.media().kind(outlet), null, why);
            }
            Link.Kind kind = report.told().stream()
                    .flatMap(told -> told.statement().chain().stream())
                    .filter(link -> link.name().equals(credit.name()))
                    .map(Link::kind)
                    .findFirst()
                    .orElse(provenances.media().kind(credit.name()));
            return new Link(credit.name(), kind, null, why);
        }

        Told told() {
            List<Item> items = items();
            weights.settle(items.size());
            Company company = new Company(items, speakers, weights);
            Grouper grouper = new Grouper(new Sameness(speakers, weights), company, weights);
            Assembler assembler = new Assembler(new Origins(printed, times(), company, provenances), speakers);
            Map<String, List<Said>> stories = new LinkedHashMap<>();
            for (List<Grouper.Member> group : grouper.group(items)) {
                Said said = assembler.said(group);
                String story = said.story() == null ? "" : said.story();
                stories.computeIfAbsent(story, fresh -> new ArrayList<>()).add(said);
            }
            return answered(stories);
        }

        private Map<String, When> times() {
            Map<String, When> times = new HashMap<>();
            reports.stream()
                    .filter(report -> report.when() != null)
                    .forEach(report -> times.put(report.article(), report.when()));
            return times;
        }

        private Told answered(Map<String, List<Said>> stories) {
            Contrasts contrasts = new Contrasts(speakers, weights, counts);
            Answers answers = new Answers(speakers, weights, contrasts, disowned);
            PositionMaker maker =
                    new PositionMaker(issues, stances, contents, formula, things, speakers, weights, contrasts);
            Map<String, Withdrawal> withdrawn = answers.withdrawals(stories, taken());
            List<Utterance> utterances = new ArrayList<>();
            List<Positions> positions = new ArrayList<>();
            stories.forEach((story, said) -> {
                List<Said> whole = answers.of(said, withdrawn);
                whole.forEach(one -> utterances.add(one.utterance()));
                Positions matrix = maker.positions(story, whole);
                if (!story.isEmpty() && !matrix.actors().isEmpty()) {
                    positions.add(matrix);
                }
            });
            List<Provenance> origins = reports.stream()
                    .map(report -> provenances.of(report.article(), printed::get))
                    .toList();
            return new Told(utterances, positions, origins);
        }

        private List<Item> items() {
            List<Item> items = new ArrayList<>();
            Map<String, Integer> numbers = new HashMap<>();
            for (Report report : reports) {
                Set<Rejection> wrong = rejected.getOrDefault(report.article(), Set.of());
                Item.Place at = Item.Place.of(placements.get(report.article()), numbers);
                for (Report.Told told : report.told()) {
                    if (wrong.stream().noneMatch(one -> isRejected(told, report, one))) {
                        int[] stems = weights.count(told.content().stems());
                        int[] sorted = stems.clone();
                        Arrays.sort(sorted);
                        int speaker = speakers.number(told);
                        List<Item.Dated> days = told.days().isEmpty() ? List.of() : days(told);
                        boolean apart = told.statement().where() != Statement.Where.BODY;
                        items.add(new Item(
                                items.size(),
                                report,
                                told,
                                at,
                                apart,
                                speaker,
                                stems,
                                sorted,
                                days,
                                told.office(),
                                told.borne()));
                    }
                }
            }
            return items;
        }

        /** Whether it is what was reported: of the same words of several speakers in one article, only what that one says. */
        private static boolean isRejected(Report.Told told, Report report, Rejection wrong) {
            if (!folded(told.words()).equals(wrong.words())) {
                return false;
            }
            boolean several = report.told().stream()
                    .anyMatch(other -> !other.speaker().equals(told.speaker())
                            && folded(other.words()).equals(wrong.words()));
            return !several
                    || wrong.speaker().isEmpty()
                    || folded(told.speaker()).equals(wrong.speaker());
        }

        private List<Item.Dated> days(Report.Told told) {
            return told.days().stream()
                    .map(day -> new Item.Dated(day, weights.known(day.what())))
                    .toList();
        }

        private List<Answers.Taken> taken() {
            List<Answers.Taken> taken = new ArrayList<>();
            for (Report report : reports) {
                Placement placement = placements.get(report.article());
                for (Report.Withdrawn sentence : report.withdrawals()) {
                    taken.add(new Answers.Taken(
                            placement == null ? "" : placement.story(),
                            report,
                            sentence.span(),
                            sentence.words(),
                            "taken back: " + sentence.phrase(),
                            speakers.number(sentence.speaker(), Link.Kind.PERSON),
                            weights.known(sentence.content().stems())));
                }
            }
            return taken;
        }
    }
}
