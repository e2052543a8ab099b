package org.isnad.web.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.Mention;
import org.isnad.views.Library;
import org.isnad.views.PersonView;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.web.page.Links;
import org.isnad.web.page.SectionItem;
import org.isnad.web.page.Shell;

/**
 * The table of what can be followed. A feed lies at {@code /feed/<subject>.<format>}, with the thing followed in {@code id}. Safe for
 * many threads.
 */
public final class Feeds {
    private static final int MOST = 50;

    private final Library library;
    private final Map<String, Function<Asked, Optional<Feed>>> subjects = Map.of(
            "front", this::front,
            "news", this::news,
            "story", this::story,
            "person", this::person,
            "organisation", asked -> entity(asked, Mention.Type.ORGANISATION),
            "place", asked -> entity(asked, Mention.Type.PLACE),
            "outlet", this::outlet,
            "search", this::search,
            "saved", this::saved,
            "section", this::section);

    public Feeds(Library library) {
        this.library = library;
    }

    /**
     * What was asked for.
     *
     * @param site scheme, host and port of this server
     * @param path where the feed lies, with its query
     * @param id of the thing followed
     */
    public record Asked(Shell shell, String site, String path, String id) {
        Entries entries() {
            return new Entries(shell, site);
        }

        Feed feed(String urn, String title, String home, List<Feed.Entry> entries) {
            return new Feed(
                    urn,
                    shell.say("title", title),
                    shell.say("feed.about"),
                    entries().address(home),
                    entries().address(path),
                    shell.lang(),
                    entries);
        }
    }

    /** A feed as it was asked for: its media type and its text; empty when there is no such thing to follow. */
    public Optional<Written> written(String file, Asked asked) {
        int dot = file.lastIndexOf('.');
        Optional<Format> format = Format.ending(file.substring(dot + 1));
        return Optional.ofNullable(subjects.get(file.substring(0, Math.max(0, dot))))
                .filter(subject -> format.isPresent())
                .flatMap(subject -> subject.apply(asked))
                .map(feed -> new Written(
                        format.orElseThrow().type() + "; charset=utf-8",
                        format.orElseThrow().write(feed)));
    }

    public record Written(String type, String text) {}

    private Optional<Feed> front(Asked asked) {
        return Optional.of(asked.feed(
                "urn:isnad:front",
                asked.shell.say("front.title"),
                "/",
                asked.entries().stories(library.stories(0, MOST))));
    }

    private Optional<Feed> news(Asked asked) {
        return Optional.of(asked.feed(
                "urn:isnad:news",
                asked.shell.say("news.title"),
                "/news",
                asked.entries().articles(library.articles(0, MOST))));
    }

    private Optional<Feed> story(Asked asked) {
        return library.story(asked.id)
                .map(view -> asked.feed(
                        Entries.urn("story", view.story().id()),
                        view.card().headline(),
                        Links.story(view.story().id()),
                        asked.entries().developments(view).stream().limit(MOST).toList()));
    }

    private Optional<Feed> person(Asked asked) {
        return library.person(asked.id)
                .filter(PersonView::isPublic)
                .map(view -> asked.feed(
                        Entries.urn("person", view.entity()),
                        view.name(),
                        Links.person(view.name()),
                        asked.entries().person(view).stream().limit(MOST).toList()));
    }

    private Optional<Feed> entity(Asked asked, Mention.Type type) {
        String kind = type.name().toLowerCase(Locale.ROOT);
        return library.named(type, asked.id)
                .map(view -> asked.feed(
                        Entries.urn(kind, view.entity()),
                        view.name(),
                        Links.entity(kind, view.name()),
                        asked.entries().articles(view.articles()).stream()
                                .limit(MOST)
                                .toList()));
    }

    private Optional<Feed> outlet(Asked asked) {
        return library.outlet(asked.id)
                .map(view -> asked.feed(
                        Entries.urn("outlet", view.name()),
                        view.name(),
                        Links.outlet(view.name()),
                        asked.entries().articles(view.articles())));
    }

    private Optional<Feed> search(Asked asked) {
        String query = asked.id;
        SearchResult found = query.isBlank()
                ? SearchResult.nothing()
                : library.search(new SearchQuery(query, SearchQuery.Order.NEWEST, false, null, 0, MOST));
        return found.problems().isEmpty()
                ? Optional.of(asked.feed(
                        Entries.urn("search", query),
                        asked.shell.say("search.for", asked.shell.wording().isolated(query)),
                        Links.search(query),
                        asked.entries().hits(found)))
                : Optional.empty();
    }

    private Optional<Feed> section(Asked asked) {
        return library.section(asked.id, 0, MOST)
                .map(view -> asked.feed(
                        Entries.urn("section", view.card().id()),
                        SectionItem.name(asked.shell, view.card()),
                        Links.section(view.card().id()),
                        asked.entries().articles(view.articles())));
    }

    private Optional<Feed> saved(Asked asked) {
        return library.savedSearches().stream()
                .filter(search -> search.name().equals(asked.id))
                .findFirst()
                .map(search -> asked.feed(
                        Entries.urn("saved", search.name()),
                        search.name(),
                        "/alerts?search=" + Links.encode(search.name()),
                        asked.entries().alerts(library.alerts(search.name(), 0, MOST))));
    }
}
