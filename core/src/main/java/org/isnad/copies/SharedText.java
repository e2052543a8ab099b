package org.isnad.copies;

import org.isnad.Article;

/** What two articles share word by word, wherever in time they stand: the index only tells of those in its window. Pure functions. */
public final class SharedText {
    private static final CopySettings SETTINGS = CopySettings.defaults();

    private SharedText() {}

    /**
     * The share of the runs of five words of one article that stand in another, 0..1. None of a text that is too short to be compared or was
     * let go, or where it is too little to be told.
     */
    public static double of(Article article, Article other) {
        if (article.isBodyLetGo() || other.isBodyLetGo()) {
            return 0;
        }
        WordPrint print = print(article);
        WordPrint there = print(other);
        if (Math.min(print.size(), there.size()) < SETTINGS.minWords()) {
            return 0;
        }
        double share = new Comparison(print, Shingles.of(print.words())).with(there.words());
        return share < SETTINGS.minShare() ? 0 : share;
    }

    private static WordPrint print(Article article) {
        return WordPrint.of(article.text(), SETTINGS.maxWords());
    }
}
