package org.isnad.facts;

import java.util.List;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds who said what, through whom. Pure and safe for many threads. */
public final class StatementFinder {
    public StatementFinder(Lexicon lexicon) {}

    /** The statements of an article with the credit and dateline its text gives. */
    public Found find(Article article, List<Mention> mentions, List<DateMention> dates) {
        return new Found(article.credit(), article.dateline(), List.of());
    }

    /** What was found: the credit of the whole text, its dateline, and the statements in order. */
    public record Found(@Nullable String credit, @Nullable String dateline, List<Statement> statements) {}
}
