package org.isnad.views;

import java.util.List;
import org.isnad.Span;

/**
 * What a search found.
 *
 * @param total number of matching articles, copies included
 * @param hits a page of them, best first, copies folded under their origin
 * @param variants spellings that were searched besides the typed one, such as ترمب for ترامب
 */
public record SearchResult(long total, List<Hit> hits, List<String> variants) {
    public SearchResult {
        hits = List.copyOf(hits);
        variants = List.copyOf(variants);
    }

    /**
     * One hit.
     *
     * @param article the article
     * @param excerpt a piece of its text
     * @param marks spans of the excerpt that matched, in the original letters
     * @param folded cards of copies of it that matched too
     */
    public record Hit(ArticleCard article, String excerpt, List<Span> marks, List<ArticleCard> folded) {
        public Hit {
            marks = List.copyOf(marks);
            folded = List.copyOf(folded);
        }
    }
}
