package org.isnad.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.Account;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Mention;
import org.isnad.Momentum;
import org.isnad.Placement;
import org.isnad.Positions;
import org.isnad.Reading;
import org.isnad.Reasons;
import org.isnad.Rejected;
import org.isnad.Span;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.Utterance;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.chains.Chains;
import org.isnad.chains.Report;
import org.isnad.chains.Reporter;
import org.isnad.copies.CopyTrees;
import org.isnad.lexicon.Lexicon;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.Holdings;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.SavedSearch;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.views.Suggestion;
import org.isnad.views.UtteranceView;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;
import org.isnad.views.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/** A library in memory over a {@link Shelf}: what the pages are tested with. Everything in it is invented. */
final class SampleLibrary extends SampleNames {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final QueryParser QUERIES = new QueryParser(LEXICON);

    private final Shelf shelf;
    private final Map<String, String> headlines;
    private final Map<String, List<TimelineEntry>> timelines;

    SampleLibrary(Shelf shelf, Map<String, String> headlines, Map<String, List<TimelineEntry>> timelines) {
        this.shelf = shelf;
        this.headlines = headlines;
        this.timelines = timelines;
    }

    static SampleLibrary empty() {
        return new SampleLibrary(new Shelf(), Map.of(), Map.of());
    }

    @Override
    Map<String, Shelf.Shelved> shelved() {
        return shelf.articles;
    }

    @Override
    public List<StoryCard> stories(int offset, int limit) {
        return page(headlines.keySet().stream().map(this::card).toList(), offset, limit);
    }

    @Override
    public Optional<StoryView> story(String asked) {
        String id = asked.equals("merged-away") ? "sayham" : asked;
        return headlines.containsKey(id) ? Optional.of(view(id)) : Optional.empty();
    }

    private StoryView view(String id) {
        StoryCard card = card(id);
        Map<String, ArticleCard> articles = new LinkedHashMap<>();
        of(id).forEach(shelved -> articles.put(shelved.article.id(), shelved.card()));
        Story story = new Story(
                id,
                card.headline(),
                card.first(),
                card.last(),
                List.of("event-" + id),
                Objects.requireNonNull(timelines.get(id)),
                card.articles(),
                card.outlets(),
                card.independent(),
                List.of(),
                List.of());
        return new StoryView(
                story,
                card,
                articles,
                statements(said -> said.article().story().equals(id)),
                statements(said -> said.article().story().equals(id)).stream()
                        .map(StoryView.Said::of)
                        .toList(),
                statements(said -> said.article().story().equals(id)).size(),
                origins(id),
                headlines.keySet().stream()
                        .filter(other -> !other.equals(id))
                        .map(this::card)
                        .toList(),
                List.of(
                        new Change.Merged(
                                id, "merged-away", new Evidence("2026-04-12", null, Reasons.REPAIRED_STORIES, 0.31)),
                        new Change.Split(
                                id,
                                "e-parted",
                                List.of("a", "b", "c"),
                                Evidence.of("2026-04-13", Reasons.REPAIRED_EVENTS)),
                        new Change.Renamed(id, "", Evidence.of(Reasons.EDITOR, "عنوان أوضح"))),
                Map.of("e-parted", "لجنة تفحص الجسر"),
                Accounts.of(id, Objects.requireNonNull(timelines.get(id)), headlines.keySet()),
                of(id).stream().map(Shelf.Shelved::placement).toList(),
                List.of(
                        new StoryView.Place("بيروت", 3),
                        new StoryView.Place("لبنان", 2),
                        new StoryView.Place("صيدا", 1)));
    }

    private List<StoryView.Origin> origins(String story) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        Map<String, List<String>> copied = new LinkedHashMap<>();
        for (Shelf.Shelved each : of(story)) {
            Shelf.Shelved words = shelf.get(each.origin);
            String name = Objects.requireNonNullElse(
                    words.article.credit(), Objects.requireNonNullElse(words.article.outlet(), ""));
            own.computeIfAbsent(name, key -> new ArrayList<>());
            copied.computeIfAbsent(name, key -> new ArrayList<>());
            (each.copies.isEmpty() ? own : copied).get(name).add(each.article.id());
        }
        return own.keySet().stream()
                .map(name -> new StoryView.Origin(
                        name, !own.get(name).isEmpty(), own.get(name), copied.get(name), List.of()))
                .toList();
    }

    private List<Shelf.Shelved> of(String story) {
        return shelf.articles.values().stream()
                .filter(each -> each.story.equals(story))
                .toList();
    }

    private StoryCard card(String id) {
        List<Shelf.Shelved> members = of(id);
        Map<String, int[]> days = new TreeMap<>();
        Set<String> outlets = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        for (Shelf.Shelved each : members) {
            When when = each.article.eventTime();
            if (when != null) {
                days.computeIfAbsent(when.date().toString(), day -> new int[2])[each.copies.isEmpty() ? 0 : 1]++;
            }
            outlets.add(Objects.requireNonNullElse(each.article.outlet(), ""));
            each.mentions.stream()
                    .filter(mention -> mention.type() == Mention.Type.PERSON)
                    .map(Mention::name)
                    .forEach(people::add);
        }
        List<String> dated = List.copyOf(days.keySet());
        List<TimelineEntry> timeline = Objects.requireNonNull(timelines.get(id));
        return new StoryCard(
                id,
                Objects.requireNonNull(headlines.get(id)),
                dated.isEmpty() ? null : Shelf.at(dated.getFirst()),
                dated.isEmpty() ? null : last(members),
                members.size(),
                outlets.size(),
                origins(id).size(),
                timeline.stream()
                        .filter(entry -> entry.when() != null)
                        .reduce((a, b) -> b)
                        .orElse(timeline.isEmpty() ? null : timeline.getLast()),
                true,
                null,
                List.copyOf(people),
                dated.stream()
                        .map(day -> new StoryCard.Coverage(day, days.get(day)[0], days.get(day)[1]))
                        .toList(),
                Momentum.NONE);
    }

    private static @Nullable When last(List<Shelf.Shelved> members) {
        return members.stream()
                .map(each -> each.article.eventTime())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(When::toString))
                .orElse(null);
    }

    private Chains.Told told() {
        Reporter reporter = new Reporter(LEXICON);
        Map<String, Placement> placements = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        shelf.articles.values().forEach(shelved -> {
            placements.put(shelved.article.id(), shelved.placement());
            reports.add(reporter.report(new Reading(shelved.article, shelved.facts())));
        });
        return new Chains(LEXICON).tell(reports, placements, Set.of());
    }

    private Map<String, ArticleCard> cards() {
        Map<String, ArticleCard> cards = new HashMap<>();
        shelf.articles.forEach((id, shelved) -> cards.put(id, shelved.card()));
        return cards;
    }

    @Override
    public Optional<UtteranceView> statement(String id) {
        List<Utterance> all = told().utterances();
        return statements(said -> said.statement().id().equals(id)).stream()
                .flatMap(said -> all.stream()
                        .filter(one -> one.wordings().stream()
                                .anyMatch(wording -> wording.statement().equals(id)))
                        .map(one -> UtteranceView.of(said, one, cards(), beside(one, all))))
                .findFirst();
    }

    private static List<Utterance> beside(Utterance said, List<Utterance> all) {
        return said.rivals().stream()
                .flatMap(rival -> all.stream().filter(one -> one.id().equals(rival.utterance())))
                .toList();
    }

    @Override
    public Optional<PositionsView> positions(String story) {
        return told().positions().stream()
                .filter(positions -> positions.story().equals(story))
                .map(positions -> new PositionsView(card(story), positions, cards()))
                .findFirst();
    }

    @Override
    public Optional<StoryView> glance(String id) {
        return story(id);
    }

    @Override
    public Optional<ArticleView> article(String id) {
        Shelf.Shelved each = shelf.articles.get(id);
        if (each == null) {
            return Optional.empty();
        }
        return Optional.of(new ArticleView(
                each.article,
                each.facts(),
                each.blocks(),
                0,
                each.placement(),
                shelf.chain(id),
                List.of(),
                null,
                each.correctedBy,
                shelf.parents(id),
                List.of(),
                shelf.articles.values().stream()
                        .filter(other ->
                                other.copies.stream().anyMatch(copy -> copy.of().equals(id)))
                        .map(Shelf.Shelved::card)
                        .toList(),
                List.of(),
                List.of(),
                card(each.story),
                shelf.tree(id),
                CopyTrees.sources(shelf.tree(id)),
                shelf.compared(id),
                List.of(),
                List.of(new Account.KeyTerm("سد سيحم الأعلى", null, 1)),
                shelf.articles.values().stream()
                        .filter(other -> other != each && other.copies.isEmpty())
                        .limit(1)
                        .map(other -> new ArticleView.Like(other.card(), List.of("سد سيحم الأعلى"), 0.5))
                        .toList()));
    }

    @Override
    public List<ArticleCard> articles(int offset, int limit) {
        return page(
                shelf.articles.values().stream()
                        .map(Shelf.Shelved::card)
                        .sorted(Comparator.comparing(
                                card -> card.when() == null ? "" : card.when().toString(), Comparator.reverseOrder()))
                        .toList(),
                offset,
                limit);
    }

    @Override
    public Optional<PersonView> person(String name) {
        String folded = Letters.fold(name);
        boolean known = shelf.articles.values().stream()
                .flatMap(each -> each.mentions.stream())
                .anyMatch(mention -> Letters.fold(mention.name()).equals(folded));
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(new PersonView(
                "e-" + name,
                name,
                List.of(name, "اوريل تانكو", "Oriel Tanko"),
                List.of(new PersonView.RoleHeld("المبعوث الفنداري", "2026-04-07")),
                statements(said -> name.equals(said.statement().speakerFull())),
                utterances(),
                record(name),
                stories(0, 5),
                articles(0, 5),
                articles(0, 5).size()));
    }

    private Map<String, String> utterances() {
        Map<String, String> utterances = new HashMap<>();
        told().utterances()
                .forEach(one ->
                        one.wordings().forEach(wording -> utterances.putIfAbsent(wording.statement(), one.id())));
        return utterances;
    }

    private List<PositionsView> record(String name) {
        return told().positions().stream()
                .map(positions -> new Positions(
                        positions.story(),
                        positions.points(),
                        positions.actors().stream()
                                .filter(actor -> actor.name().equals(name))
                                .toList()))
                .filter(positions -> !positions.actors().isEmpty())
                .map(positions -> new PositionsView(card(positions.story()), positions, cards()))
                .toList();
    }

    @Override
    public List<StatementView> statements(StatementFilter filter) {
        return statements(said -> filter.speaker() == null
                        || filter.speaker().equals(said.statement().speakerFull()))
                .stream()
                .limit(filter.limit())
                .toList();
    }

    private List<StatementView> statements(java.util.function.Predicate<StatementView> which) {
        return shelf.articles.values().stream()
                .flatMap(each -> each.statements.stream()
                        .map(said -> new StatementView(said, said.span().of(each.article.text()), each.card())))
                .filter(which)
                .toList();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        if (QUERIES.parse(query.text()) instanceof ParsedQuery.Misread(List<QueryProblem> problems)) {
            return SearchResult.misread(problems);
        }
        String word = Letters.fold(query.text());
        String variant = word.equals("تنكو") ? "تانكو" : word;
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (Shelf.Shelved each : shelf.articles.values()) {
            int at = each.copies.isEmpty() ? each.article.text().indexOf(variant) : -1;
            if (at >= 0) {
                hits.add(hit(each, at, variant.length()));
            }
        }
        return new SearchResult(
                hits.size(),
                page(hits, query.offset(), query.limit()),
                variant.equals(word) ? List.of() : List.of(variant));
    }

    private SearchResult.Hit hit(Shelf.Shelved each, int at, int length) {
        String text = each.article.text();
        int begin = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 60)) + 1);
        String excerpt =
                text.substring(begin, Math.min(text.length(), begin + 200)).replace('\n', ' ');
        return new SearchResult.Hit(
                each.card(),
                List.of(),
                excerpt,
                List.of(new Span(at - begin, at - begin + length)),
                shelf.articles.values().stream()
                        .filter(other -> !other.copies.isEmpty() && other.origin.equals(each.article.id()))
                        .map(Shelf.Shelved::card)
                        .toList());
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return List.of();
    }

    @Override
    public List<SavedSearch> savedSearches() {
        return List.of(new SavedSearch("النسيج", "نسيج"));
    }

    @Override
    public List<AlertView> alerts(@Nullable String search, int offset, int limit) {
        return shelf.articles.values().stream()
                .filter(each -> each.article.text().contains("نسيج"))
                .map(each -> AlertView.of(1, "النسيج", each.card(), null, null))
                .toList();
    }

    @Override
    public List<AlertView> alertsAfter(long sequence) {
        return sequence < 1 ? alerts(null, 0, 100) : List.of();
    }

    @Override
    public Optional<AlertView> alert(String search, String article) {
        return alerts(null, 0, 100).stream()
                .filter(each -> each.article().id().equals(article))
                .findFirst();
    }

    @Override
    public long alertsReached() {
        return 1;
    }

    @Override
    public long settled() {
        return edition();
    }

    @Override
    public OptionalLong edition(String story) {
        return story(story).filter(view -> view.story().id().equals(story)).isPresent()
                ? OptionalLong.of(edition())
                : OptionalLong.empty();
    }

    @Override
    public Holdings holdings() {
        int said = shelf.articles.values().stream()
                .mapToInt(each -> each.statements.size())
                .sum();
        int articles = shelf.articles.size();
        int rejected = rejected(0, 1).size();
        return new Holdings(articles + rejected, articles, headlines.size(), said, rejected);
    }

    @Override
    public List<Rejected> rejected(int offset, int limit) {
        return shelf.articles.isEmpty()
                ? List.of()
                : page(List.of(new Rejected("فارغ.html", Rejected.Reason.EMPTY, "0 bytes")), offset, limit);
    }

    private static <T> List<T> page(List<T> all, int offset, int limit) {
        return all.stream().skip(offset).limit(limit).toList();
    }
}
