package org.isnad.store.rows;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Similar;
import org.isnad.When;
import org.isnad.copies.SharedText;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;

/**
 * What is like an article: other words of the same matter, or its own words further away than copies are looked for, which no tree tells.
 *
 * @param likes those in other words
 * @param earlier those printed before the window with some of its text
 * @param later those printed after its window with some of its text
 */
record Alike(List<ArticleView.Like> likes, List<ArticleView.Shared> earlier, List<ArticleCard> later) {
    static Alike of(Session session, Article article, Similar similar) {
        Alike alike = new Alike(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Similar.Other other : similar.others()) {
            Article found = ArticleShelf.plain(session, other.article()).orElse(null);
            ArticleCard card = Cards.of(session, other.article()).orElse(null);
            if (found != null && card != null) {
                alike.add(article, found, card, other);
            }
        }
        return alike;
    }

    private void add(Article article, Article found, ArticleCard card, Similar.Other other) {
        long days = days(found, article);
        boolean far = Math.abs(days) > ArticleView.WINDOW_DAYS;
        double share = far && days > 0 ? SharedText.of(article, found) : 0;
        if (share > 0) {
            earlier.add(new ArticleView.Shared(card, share, share, null));
        } else if (far && days < 0 && SharedText.of(found, article) > 0) {
            later.add(card);
        } else {
            likes.add(new ArticleView.Like(card, other.shared(), other.likeness()));
        }
    }

    /** How many days one was printed before the other; none where that is not known. */
    private static long days(Article one, Article other) {
        When first = one.eventTime();
        When second = other.eventTime();
        return first == null || second == null ? 0 : ChronoUnit.DAYS.between(first.date(), second.date());
    }
}
