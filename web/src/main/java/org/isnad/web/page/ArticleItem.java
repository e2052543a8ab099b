package org.isnad.web.page;

import org.isnad.views.ArticleCard;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param source the outlet, else whom it credits
 * @param credit whom it credits, where that is another than the source
 * @param note a word about its relation to the page it is listed on, such as the share of text in common
 */
public record ArticleItem(
        String href,
        DirectedText title,
        @Nullable DirectedText source,
        @Nullable DirectedText credit,
        Moment moment,
        boolean copy,
        @Nullable String note) {

    static ArticleItem of(Shell shell, ArticleCard card) {
        return of(shell, card, null);
    }

    static ArticleItem of(Shell shell, ArticleCard card, @Nullable String note) {
        String source = card.outlet() == null ? card.credit() : card.outlet();
        String credit = card.credit() == null || card.credit().equals(source) ? null : card.credit();
        String title = card.title().isBlank() ? shell.say("article.untitled") : card.title();
        return new ArticleItem(
                shell.href(Links.article(card.id())),
                shell.directed(title),
                shell.directedOrNull(source),
                shell.directedOrNull(credit),
                Moment.of(shell, card.when(), card.dated()),
                card.copy(),
                note);
    }
}
