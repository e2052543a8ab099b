package org.isnad.app.shelf;

import org.isnad.app.Messages;
import org.isnad.views.ArticleCard;
import org.jspecify.annotations.Nullable;

/** What the outlet of an article is called: its own name, else whom the article credits, marked as such. */
record OutletNames(Messages messages) {
    String of(ArticleCard card) {
        return of(card.outlet(), card.credit());
    }

    String of(@Nullable String outlet, @Nullable String credit) {
        if (outlet != null && !outlet.isEmpty()) {
            return outlet;
        }
        return credit == null || credit.isEmpty() ? messages.of("unnamed") : messages.of("credited", credit);
    }
}
