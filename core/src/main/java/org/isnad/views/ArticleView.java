package org.isnad.views;

import java.util.List;
import org.isnad.Account.KeyTerm;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.CopyTree;
import org.isnad.Difference;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Placement;
import org.isnad.Provenance.Conflict;
import org.isnad.Sources;
import org.isnad.copies.CopyIndex;
import org.isnad.copies.CopySettings;
import org.jspecify.annotations.Nullable;

/**
 * All that an article's page shows.
 *
 * @param article the article
 * @param facts what was read from it
 * @param blocks the blocks of the page it stood on, in page order
 * @param articleIndex its index among that page's articles
 * @param placement where it was placed, and what it shares with earlier articles
 * @param chain the article's own chain: this outlet, whom it credits, back to the origin
 * @param furtherChains of an article put together from texts of several origins the chains of its further parts; none for most
 * @param conflict what the page credits against what its text shows; null when they agree
 * @param parents cards of the earlier articles it shares text with, largest share first
 * @param copiedBy cards of the articles of others that were made from it, whole or in part, as the copy tree has it
 * @param versions cards of the later versions of it by its own outlet
 * @param sharedBy cards of other later articles that share text with it
 * @param story its story in short
 * @param tree who printed its text first and who copied whom
 * @param sources how many outlets print its text, and of how many independent origins, not what was merged with it elsewhere
 * @param compared how it differs from the article it was most likely copied from; null when it is original
 * @param furtherCompared how it differs from the further articles it was put together from; none for most
 * @param terms what it is about, the most telling first
 * @param similar articles of the same matter that are no copies of it, the most like it first
 */
public record ArticleView(
        Article article,
        Facts facts,
        List<Block> blocks,
        int articleIndex,
        @Nullable Placement placement,
        List<Link> chain,
        List<List<Link>> furtherChains,
        @Nullable Conflict conflict,
        List<ArticleCard> parents,
        List<ArticleCard> copiedBy,
        List<ArticleCard> versions,
        List<ArticleCard> sharedBy,
        @Nullable StoryCard story,
        CopyTree tree,
        Sources sources,
        @Nullable Compared compared,
        List<Compared> furtherCompared,
        List<KeyTerm> terms,
        List<Like> similar) {
    public ArticleView {
        blocks = List.copyOf(blocks);
        chain = List.copyOf(chain);
        furtherChains = furtherChains.stream().map(List::copyOf).toList();
        parents = List.copyOf(parents);
        copiedBy = List.copyOf(copiedBy);
        versions = List.copyOf(versions);
        sharedBy = List.copyOf(sharedBy);
        furtherCompared = List.copyOf(furtherCompared);
        terms = List.copyOf(terms);
        similar = List.copyOf(similar);
    }

    /** Articles of fewer words are not compared with others. */
    public static final int LEAST_WORDS = CopySettings.defaults().minWords();

    /** Whether the article is too short to be compared, so that nothing tells whether it shares text with another. */
    public boolean isTooShort() {
        return !article.isBodyLetGo() && !CopyIndex.compares(article.text());
    }

    /**
     * A copy beside its parent.
     *
     * @param parent the parent's card
     * @param before the parent's text
     * @param difference between that and the article's text
     */
    public record Compared(ArticleCard parent, String before, Difference difference) {}

    /**
     * An article of the same matter.
     *
     * @param shared names and terms that both have
     * @param likeness 0..1
     */
    public record Like(ArticleCard article, List<String> shared, double likeness) {
        public Like {
            shared = List.copyOf(shared);
        }
    }
}
