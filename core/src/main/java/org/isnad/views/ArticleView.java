package org.isnad.views;

import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Placement;
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
 * @param parents cards of the earlier articles it shares text with, largest share first
 * @param copiedBy cards of later articles that repeat it
 * @param story its story in short
 */
public record ArticleView(
        Article article,
        Facts facts,
        List<Block> blocks,
        int articleIndex,
        @Nullable Placement placement,
        List<Link> chain,
        List<ArticleCard> parents,
        List<ArticleCard> copiedBy,
        @Nullable StoryCard story) {
    public ArticleView {
        blocks = List.copyOf(blocks);
        chain = List.copyOf(chain);
        parents = List.copyOf(parents);
        copiedBy = List.copyOf(copiedBy);
    }
}
