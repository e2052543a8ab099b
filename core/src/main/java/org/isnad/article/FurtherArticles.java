package org.isnad.article;

import java.util.Set;

/** Where further articles of a page begin that no container of their own announces, and where they end. Serves one page. */
final class FurtherArticles {
    private final Draft draft;
    private final BoxRanges ranges;
    private final DateLines dates;
    private final int title;
    private final boolean live;
    private final boolean none;

    FurtherArticles(Draft draft, BoxRanges ranges, DateLines dates, int title, boolean live, Set<Stage> without) {
        this.draft = draft;
        this.ranges = ranges;
        this.dates = dates;
        this.title = title;
        this.live = live;
        none = without.contains(Stage.ARTICLES);
    }

    /** Whether the headline of a further article of an endless page stands here. */
    boolean follows(int i) {
        return !live && !none && InnerArticle.followsAt(draft, i, title, dates);
    }

    /** Whether the heading of a list stands here that a whole article follows. */
    boolean opens(int i) {
        return !none && InnerArticle.opensAt(draft, i);
    }

    /** Whether a dated article follows such a heading inside a body: it ends the host of a text page, which shows no ends. */
    boolean endsHost(int i) {
        return draft.isText() && opens(i) && InnerArticle.isDated(draft, InnerArticle.next(draft, i + 1), dates);
    }

    /** The end of the container that holds a headline and the paragraphs after it. */
    int end(int headline) {
        return ranges.end(ranges.around(draft.piece(headline).box(), InnerArticle.paragraphAfter(draft, headline)));
    }
}
