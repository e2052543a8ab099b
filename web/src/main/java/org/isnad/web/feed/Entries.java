package org.isnad.web.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.PersonView;
import org.isnad.views.SearchResult;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.web.page.Links;
import org.isnad.web.page.Shell;
import org.jspecify.annotations.Nullable;

/** Makes entries of what the library answers, each an excerpt of at most {@value #LONGEST} UTF-16 units. */
final class Entries {
    private static final int LONGEST = 300;

    private final Shell shell;
    private final String site;

    /** @param site scheme, host and port, before every address */
    Entries(Shell shell, String site) {
        this.shell = shell;
        this.site = site;
    }

    /** Stories as they move, each with its newest development. */
    List<Feed.Entry> stories(List<StoryCard> cards) {
        return cards.stream().map(this::story).toList();
    }

    private Feed.Entry story(StoryCard card) {
        TimelineEntry latest = card.latest();
        Feed.Counts counts = new Feed.Counts(card.outlets(), card.independent());
        return new Feed.Entry(
                urn("story", card.id()),
                titled(card.headline()),
                address(Links.story(card.id())),
                told(latest == null ? "" : latest.sentence(), counts),
                null,
                null,
                latest == null || latest.when() == null ? card.last() : latest.when(),
                counts);
    }

    /** The developments of a story, the newest first. */
    List<Feed.Entry> developments(StoryView view) {
        List<Feed.Entry> entries = new ArrayList<>();
        for (TimelineEntry entry : view.story().timeline()) {
            Feed.Counts counts = new Feed.Counts(entry.outlets(), entry.independent());
            ArticleCard source = view.articles().get(entry.source());
            entries.add(new Feed.Entry(
                    urn("event", entry.event()),
                    excerpt(entry.sentence()),
                    address(Links.article(entry.source())),
                    told(view.card().headline(), counts),
                    source == null ? null : Links.outside(source.url()),
                    source == null ? null : source.outlet(),
                    entry.when(),
                    counts));
        }
        Collections.reverse(entries);
        return undatedLast(entries);
    }

    /** The articles that name a person, with what the person says in them. */
    List<Feed.Entry> person(PersonView view) {
        Map<String, String> said = view.statements().stream()
                .collect(Collectors.toMap(each -> each.article().id(), StatementView::words, (a, b) -> a + " … " + b));
        return undatedLast(view.articles().stream()
                .map(card -> article(card, said.getOrDefault(card.id(), ""), null))
                .toList());
    }

    List<Feed.Entry> articles(List<ArticleCard> cards) {
        return undatedLast(cards.stream().map(card -> article(card, "", null)).toList());
    }

    /** What a search found: an origin with its copies is one piece of news. */
    List<Feed.Entry> hits(SearchResult found) {
        return undatedLast(found.hits().stream()
                .map(hit -> article(hit.article(), hit.excerpt(), counts(hit)))
                .toList());
    }

    private static Feed.Counts counts(SearchResult.Hit hit) {
        long outlets = Stream.concat(Stream.of(hit.article()), hit.folded().stream())
                .map(ArticleCard::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Feed.Counts((int) Math.max(1, outlets), 1);
    }

    /** One entry for each development that answered a saved search. */
    List<Feed.Entry> alerts(List<AlertView> alerts) {
        return undatedLast(alerts.stream().map(this::alert).toList());
    }

    private Feed.Entry alert(AlertView alert) {
        TimelineEntry told = alert.development();
        return article(
                alert.article(),
                told == null ? "" : told.sentence(),
                told == null ? null : new Feed.Counts(told.outlets(), told.independent()));
    }

    private Feed.Entry article(ArticleCard card, String text, Feed.@Nullable Counts counts) {
        String source = Objects.requireNonNullElse(
                card.outlet(), Objects.requireNonNullElse(card.credit(), shell.say("source.unknown")));
        When when = card.when();
        return new Feed.Entry(
                urn("article", card.id()),
                titled(card.title()),
                address(Links.article(card.id())),
                text.isBlank() && counts == null ? source : told(text, counts),
                Links.outside(card.url()),
                source,
                when,
                counts);
    }

    /** An excerpt with the two counts behind it. */
    private String told(String text, Feed.@Nullable Counts counts) {
        if (counts == null) {
            return excerpt(text);
        }
        String both = shell.say(
                "story.counts", shell.say("n.outlets", counts.outlets()), shell.say("n.sources", counts.independent()));
        return text.isBlank() ? both : shell.say("list.dot", excerpt(text), both);
    }

    private String titled(String title) {
        return title.isBlank() ? shell.say("article.untitled") : excerpt(title);
    }

    /** The beginning of a text, cut at a space. */
    static String excerpt(String text) {
        String line = text.strip().replace('\n', ' ');
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST - 1);
        int cut = end > LONGEST / 2 ? end : LONGEST - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    private static List<Feed.Entry> undatedLast(List<Feed.Entry> entries) {
        return Stream.concat(
                        entries.stream().filter(entry -> entry.when() != null),
                        entries.stream().filter(entry -> entry.when() == null))
                .toList();
    }

    String address(String plain) {
        return site + shell.href(plain);
    }

    /** RFC 8141 wants the rest of a name percent-encoded. */
    static String urn(String kind, String id) {
        return "urn:isnad:" + kind + ":" + Links.encode(id);
    }
}
