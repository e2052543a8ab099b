package org.isnad.web.page;

import java.util.List;
import org.isnad.views.ArticleCard;
import org.isnad.views.Library;

/** All articles, newest first. */
public record NewsPage(Shell shell, List<ArticleItem> articles, Pager pager) {
    private static final int SIZE = 50;

    public NewsPage {
        articles = List.copyOf(articles);
    }

    /** @param page 0-based */
    public static NewsPage of(Shell shell, Library library, int page) {
        List<ArticleCard> cards = library.articles(page * SIZE, SIZE + 1);
        return new NewsPage(
                shell,
                cards.stream()
                        .limit(SIZE)
                        .map(card -> ArticleItem.of(shell, card))
                        .toList(),
                Pager.of(shell, "/news?page=", page, cards.size() > SIZE));
    }
}
