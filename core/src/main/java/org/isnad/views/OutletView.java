package org.isnad.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outlet makes itself and what it takes from others.
 *
 * @param originals how many of its articles have words of their own
 * @param copies how many repeat another's
 * @param coverage both by day
 * @param takesFrom whom it copies, the most copied first
 * @param givesTo who copies it, the most frequent first
 * @param revisions articles of its own that it printed again, the newest first
 * @param articles its newest articles
 */
public record OutletView(
        String name,
        int originals,
        int copies,
        List<StoryCard.Coverage> coverage,
        List<Flow> takesFrom,
        List<Flow> givesTo,
        List<Revision> revisions,
        List<ArticleCard> articles) {
    public OutletView {
        coverage = List.copyOf(coverage);
        takesFrom = List.copyOf(takesFrom);
        givesTo = List.copyOf(givesTo);
        revisions = List.copyOf(revisions);
        articles = List.copyOf(articles);
    }

    /** The same with its newest articles. */
    public OutletView with(List<ArticleCard> newest) {
        return new OutletView(name, originals, copies, coverage, takesFrom, givesTo, revisions, newest);
    }

    /**
     * What goes between it and another.
     *
     * @param other the other outlet or agency
     * @param articles how many articles
     * @param minutes the median time from the printing that was copied to the copy; null where no pair tells both times
     */
    public record Flow(String other, int articles, @Nullable Long minutes) {}

    /** An article and the later printing that has its words. */
    public record Revision(ArticleCard earlier, ArticleCard later) {}
}
