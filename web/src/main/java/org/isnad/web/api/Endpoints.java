package org.isnad.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Rejected;
import org.isnad.desk.Watched;
import org.isnad.desk.access.Role;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.EntityView;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.views.OutletView;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.views.UtteranceView;
import org.isnad.web.api.Parameter.Kind;
import org.jspecify.annotations.Nullable;

/** The table of what the interface answers. */
final class Endpoints {
    private static final Parameter LIMIT = Parameter.of("limit", Kind.LIMIT);
    private static final Parameter AFTER = Parameter.of("after", Kind.CURSOR);
    private static final Parameter QUERY = Parameter.of("q", Kind.TEXT);

    private final Library library;
    private final @Nullable Deliveries deliveries;
    private final @Nullable Watched watched;

    /**
     * @param deliveries null where nothing is delivered from
     * @param watched null where no sources are watched
     */
    Endpoints(Library library, @Nullable Deliveries deliveries, @Nullable Watched watched) {
        this.library = library;
        this.deliveries = deliveries;
        this.watched = watched;
    }

    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>(reading());
        if (deliveries != null) {
            all.addAll(delivering(deliveries));
        }
        if (watched != null) {
            all.add(watching(watched));
        }
        return all;
    }

    private static Endpoint watching(Watched watched) {
        return new Endpoint(
                "sources",
                "/sources",
                List.of(),
                Answers.SourceList.class,
                Role.EDITOR,
                asked -> new Reply.Found(new Answers.SourceList(watched.sources())));
    }

    private static List<Endpoint> delivering(Deliveries deliveries) {
        return List.of(
                new Endpoint(
                        "subscriptions",
                        "/subscriptions",
                        List.of(),
                        Answers.SubscriptionList.class,
                        Role.EDITOR,
                        asked -> new Reply.Found(Answers.SubscriptionList.of(deliveries.subscriptions()))),
                new Endpoint(
                        "deliveries",
                        "/deliveries",
                        List.of(LIMIT),
                        Answers.DeliveryList.class,
                        Role.EDITOR,
                        asked -> new Reply.Found(Answers.DeliveryList.of(deliveries.log(null, null, asked.limit())))));
    }

    private List<Endpoint> reading() {
        return List.of(
                new Endpoint("stories", "/stories", List.of(LIMIT, AFTER), Answers.StoryList.class, this::stories),
                one("story", "/stories/{id}", StoryView.class, this::story),
                one(
                        "positions",
                        "/stories/{id}/positions",
                        PositionsView.class,
                        asked -> found(asked, library.positions(asked.id()))),
                new Endpoint("articles", "/articles", List.of(LIMIT, AFTER), Answers.ArticleList.class, this::articles),
                one("article", "/articles/{id}", ArticleView.class, asked -> found(asked, library.article(asked.id()))),
                one(
                        "chain",
                        "/articles/{id}/chain",
                        Answers.ChainAnswer.class,
                        asked -> found(asked, library.article(asked.id()).map(Answers.ChainAnswer::of))),
                new Endpoint("statements", "/statements", filters(), Answers.StatementList.class, this::statements),
                one(
                        "statement",
                        "/statements/{id}",
                        UtteranceView.class,
                        asked -> found(asked, library.statement(asked.id()))),
                one(
                        "person",
                        "/people/{id}",
                        PersonView.class,
                        asked -> found(asked, library.person(asked.id()).filter(PersonView::isPublic))),
                one(
                        "organisation",
                        "/organisations/{id}",
                        EntityView.class,
                        asked -> found(asked, library.named(Mention.Type.ORGANISATION, asked.id()))),
                one(
                        "place",
                        "/places/{id}",
                        EntityView.class,
                        asked -> found(asked, library.named(Mention.Type.PLACE, asked.id()))),
                new Endpoint(
                        "outlets",
                        "/outlets",
                        List.of(),
                        Answers.OutletList.class,
                        asked -> new Reply.Found(new Answers.OutletList(library.outlets()))),
                one("outlet", "/outlets/{id}", OutletView.class, asked -> found(asked, library.outlet(asked.id()))),
                new Endpoint(
                        "sections",
                        "/sections",
                        List.of(),
                        Answers.SectionList.class,
                        asked -> new Reply.Found(new Answers.SectionList(library.sections(1)))),
                new Endpoint(
                        "section",
                        "/sections/{id}",
                        List.of(LIMIT, AFTER),
                        Answers.SectionAnswer.class,
                        asked -> found(
                                asked,
                                library.section(asked.id(), asked.offset(), asked.limit())
                                        .map(view -> Answers.SectionAnswer.of(view, asked)))),
                new Endpoint("search", "/search", searching(), SearchResult.class, this::search),
                new Endpoint("suggest", "/suggest", List.of(QUERY, LIMIT), Answers.Suggestions.class, this::suggest),
                new Endpoint("searches", "/searches", List.of(), Answers.SearchList.class, this::searches),
                new Endpoint("alerts", "/alerts", alerting(), Answers.AlertList.class, this::alerts),
                new Endpoint(
                        "holdings",
                        "/holdings",
                        List.of(),
                        Holdings.class,
                        asked -> new Reply.Found(library.holdings())),
                new Endpoint(
                        "rejected", "/rejected", List.of(LIMIT, AFTER), Answers.RejectedList.class, this::rejected));
    }

    private static Endpoint one(String name, String path, Class<?> form, Function<Question, Reply> reply) {
        return new Endpoint(name, path, List.of(), form, reply);
    }

    private static Reply found(Question asked, Optional<?> view) {
        return view.<Reply>map(Reply.Found::new).orElseGet(() -> new Reply.Missing(asked.id()));
    }

    private Reply stories(Question asked) {
        List<StoryCard> cards = library.stories(asked.offset(), asked.limit() + 1);
        List<StoryCard> page = cards.subList(0, Math.min(asked.limit(), cards.size()));
        return new Reply.Found(new Answers.StoryList(page, asked.next(page.size(), cards.size() > page.size())));
    }

    private Reply articles(Question asked) {
        List<ArticleCard> cards = library.articles(asked.offset(), asked.limit() + 1);
        List<ArticleCard> page = cards.subList(0, Math.min(asked.limit(), cards.size()));
        return new Reply.Found(new Answers.ArticleList(page, asked.next(page.size(), cards.size() > page.size())));
    }

    private Reply rejected(Question asked) {
        List<Rejected> all = library.rejected(asked.offset(), asked.limit() + 1);
        List<Rejected> page = all.subList(0, Math.min(asked.limit(), all.size()));
        return new Reply.Found(new Answers.RejectedList(page, asked.next(page.size(), all.size() > page.size())));
    }

    private Reply story(Question asked) {
        Optional<StoryView> view = library.story(asked.id());
        String id = view.map(one -> one.story().id()).orElse(asked.id());
        return id.equals(asked.id()) ? found(asked, view) : new Reply.Moved("/stories/" + id);
    }

    private static List<Parameter> filters() {
        Stream<String> kinds = Stream.concat(
                Stream.of("unnamed"), Arrays.stream(Link.Kind.values()).map(Link.Kind::wire));
        return List.of(
                Parameter.of("speaker", Kind.TEXT),
                Parameter.of("outlet", Kind.TEXT),
                Parameter.of("from", Kind.DAY),
                Parameter.of("to", Kind.DAY),
                Parameter.of("story", Kind.TEXT),
                new Parameter("kind", Kind.CHOICE, kinds.toList()),
                LIMIT);
    }

    private Reply statements(Question asked) {
        List<StatementView> said = library.statements(new StatementFilter(
                asked.text("speaker"),
                asked.text("outlet"),
                asked.text("from"),
                asked.text("to"),
                asked.text("story"),
                asked.text("kind"),
                asked.limit() + 1));
        boolean more = said.size() > asked.limit();
        return new Reply.Found(new Answers.StatementList(more ? said.subList(0, asked.limit()) : said, more));
    }

    private static List<Parameter> searching() {
        String[] orders = Arrays.stream(SearchQuery.Order.values())
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return List.of(QUERY, Parameter.choice("order", orders), Parameter.choice("names", "typed"), LIMIT, AFTER);
    }

    private Reply search(Question asked) {
        String order = asked.given().getOrDefault("order", "relevance").toUpperCase(Locale.ROOT);
        SearchResult result = library.search(new SearchQuery(
                asked.given().getOrDefault("q", ""),
                SearchQuery.Order.valueOf(order),
                asked.text("names") != null,
                asked.text("after"),
                0,
                asked.limit()));
        return result.problems().isEmpty() ? new Reply.Found(result) : new Reply.Misread(result.problems());
    }

    private Reply searches(Question asked) {
        return new Reply.Found(new Answers.SearchList(library.savedSearches()));
    }

    private static List<Parameter> alerting() {
        return List.of(Parameter.of("search", Kind.TEXT), LIMIT, AFTER);
    }

    private Reply alerts(Question asked) {
        List<AlertView> all = library.alerts(asked.text("search"), asked.offset(), asked.limit() + 1);
        List<AlertView> page = all.subList(0, Math.min(asked.limit(), all.size()));
        return new Reply.Found(new Answers.AlertList(page, asked.next(page.size(), all.size() > page.size())));
    }

    private Reply suggest(Question asked) {
        return new Reply.Found(
                new Answers.Suggestions(library.suggest(asked.given().getOrDefault("q", ""), asked.limit())));
    }
}
