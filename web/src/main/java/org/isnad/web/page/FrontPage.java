package org.isnad.web.page;

import java.util.List;
import org.isnad.views.ArticleCard;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;
import org.isnad.web.live.Topic;

/**
 * What is moving: stories by their latest development, and the latest news and that of the sections beside them.
 *
 * @param live where the page is told of what is new; empty for later pages of the list
 */
public record FrontPage(
        Shell shell,
        List<StoryItem> stories,
        List<ArticleItem> news,
        List<SectionItem> sections,
        Pager pager,
        boolean empty,
        String holdings,
        String live) {
    private static final int STORIES = Topic.WATCHED;
    private static final int NEWS = 12;
    private static final int SEEN = 100;
    private static final int SECTIONS = 8;
    private static final int OF_SECTION = 2;

    public FrontPage {
        stories = List.copyOf(stories);
        news = List.copyOf(news);
        sections = List.copyOf(sections);
    }

    /** @param page 0-based page of the list of stories */
    public static FrontPage of(Shell shell, Library library, int page) {
        List<StoryCard> cards = library.stories(page * STORIES, STORIES + 1);
        List<StoryCard> shown = cards.subList(0, Math.min(STORIES, cards.size()));
        List<ArticleCard> news = originals(library.articles(0, SEEN));
        return new FrontPage(
                shell,
                StoryItem.all(shell, shown),
                news.stream().map(card -> ArticleItem.of(shell, card)).toList(),
                page == 0 ? sections(shell, library) : List.of(),
                Pager.of(shell, "/?page=", page, cards.size() > STORIES),
                cards.isEmpty() && news.isEmpty(),
                holdings(shell, library.holdings()),
                page == 0 ? shell.href(Links.live("", Topic.of(shown).id())) : "");
    }

    private static List<SectionItem> sections(Shell shell, Library library) {
        return library.sections(OF_SECTION).stream()
                .filter(card -> card.known() && !card.newest().isEmpty())
                .limit(SECTIONS)
                .map(card -> SectionItem.of(shell, card))
                .toList();
    }

    /** The newest with words of their own; copies when there is nothing else. */
    private static List<ArticleCard> originals(List<ArticleCard> newest) {
        List<ArticleCard> own = newest.stream().filter(card -> !card.copy()).toList();
        return (own.isEmpty() ? newest : own).stream().limit(NEWS).toList();
    }

    private static String holdings(Shell shell, Holdings held) {
        return shell.say(
                "front.holdings",
                shell.say("n.pages", held.pages()),
                shell.say("n.articles", held.articles()),
                shell.say("n.stories", held.stories()));
    }
}
