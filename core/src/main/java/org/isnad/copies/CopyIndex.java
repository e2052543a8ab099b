package org.isnad.copies;

import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;

/**
 * The texts of the articles seen so far, and what a further one shares with them. A state with a deterministic step; for use
 * by one thread at a time.
 */
public final class CopyIndex {
    /** What {@code article} shares with the articles stepped before it; then remembers it. */
    public Copies step(Article article) {
        return new Copies(article.id(), List.of(), 1, article.id());
    }
}
