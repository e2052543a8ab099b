package org.isnad.views;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.Account.KeyTerm;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.CopyTree;
import org.isnad.Difference;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Placement;
import org.isnad.Provenance.Conflict;
import org.isnad.Replaced;
import org.isnad.Sources;
import org.isnad.When;
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
 * @param correctedBy what corrects its text and is not in it: corrections of itself, and of what it was made from
 * @param parents the articles it was made from, as the copy tree has it: its parent first, then what the further parts are of
 * @param earlier other earlier articles it shares text with, the largest share first
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
        List<CorrectedBy> correctedBy,
        List<Shared> parents,
        List<Shared> earlier,
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
        correctedBy = List.copyOf(correctedBy);
        parents = List.copyOf(parents);
        earlier = List.copyOf(earlier);
        copiedBy = List.copyOf(copiedBy);
        versions = List.copyOf(versions);
        sharedBy = List.copyOf(sharedBy);
        furtherCompared = List.copyOf(furtherCompared);
        terms = List.copyOf(terms);
        similar = List.copyOf(similar);
    }

    /** The articles before it that it shares text with: what it was made from, then the others. */
    public List<Shared> before() {
        return Stream.concat(parents.stream(), earlier.stream()).toList();
    }

    /** Articles of fewer words are not compared with others. */
    public static final int LEAST_WORDS = CopySettings.defaults().minWords();

    /** Articles are compared with those of so many days before. */
    public static final int WINDOW_DAYS = CopySettings.defaults().windowDays();

    /** Whether an earlier article is of before all that this one was compared with, so that no tree tells of it. */
    public boolean isBeforeWindow(Shared shared) {
        When when = shared.article().when();
        When own = article.eventTime();
        return when != null && own != null && ChronoUnit.DAYS.between(when.date(), own.date()) > WINDOW_DAYS;
    }

    /** Whether an earlier article is known with its text that no tree tells of. */
    public boolean hasOlderText() {
        return earlier.stream().anyMatch(this::isBeforeWindow);
    }

    /** Whether the article is too short to be compared, and no tree knows what it was made from all the same. */
    public boolean isTooShort() {
        return parents.isEmpty() && !article.isBodyLetGo() && !CopyIndex.compares(article.text());
    }

    /**
     * An earlier article that it shares text with.
     *
     * @param share 0..1: the share of its text that stands there, reworded or not: the same number in its tree
     * @param exact 0..1: the share that stands there word by word; null when not known
     * @param why what speaks for it as what this was made from, the rule names the signs; null for others
     */
    public record Shared(
            ArticleCard article,
            double share,
            @Nullable Double exact,
            @Nullable Evidence why) {}

    /** How an article stands to a correction that is not in its text. */
    public enum Standing {
        /** It is what was corrected. */
        CORRECTED,
        /** A copy, printed after the correction and still wrong. */
        MISSED,
        /** A copy of before the correction, not seen corrected. */
        UNCHANGED,
        /** A copy still wrong, of which it is not known whether it was printed before or after. */
        UNDATED,
        /** A copy that its own outlet put right in another article. */
        PUT_RIGHT
    }

    /**
     * A correction of its text that is not in it.
     *
     * @param article what corrects it: a later version, a notice, or the article in which its own outlet put it right
     * @param replaced the wrong words with the right ones; none where that is not known
     */
    public record CorrectedBy(Standing standing, ArticleCard article, List<Replaced> replaced, Evidence why) {
        public CorrectedBy {
            replaced = List.copyOf(replaced);
        }
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
