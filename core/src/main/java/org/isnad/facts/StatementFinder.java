package org.isnad.facts;

import java.util.List;
import java.util.function.Supplier;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.arabic.NormalText;
import org.isnad.facts.statements.StatementReader;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what, through whom: statements direct and indirect with their speakers, resolved over the article, and the
 * chain their text gives; the credit of the whole text and its dateline.
 *
 * <p>Cost grows with the text's length; any text gives a value. Pure and safe for many threads.
 */
public final class StatementFinder {
    private final StatementReader reader;

    public StatementFinder(Lexicon lexicon) {
        reader = new StatementReader(lexicon);
    }

    /**
     * The statements of an article with the credit and dateline its text gives.
     *
     * @param mentions people, places and organisations in {@link Article#text()}, in order of their spans
     * @param lead those of headline, standfirst and captions; asked for at most once, and only where the text names nobody for
     *     an office
     */
    public Found find(Article article, List<Mention> mentions, Supplier<List<Mention>> lead) {
        return find(article, NormalText.of(article.text()), mentions, lead);
    }

    /** The same where the article's text was aligned with its normal form before. */
    Found find(Article article, NormalText text, List<Mention> mentions, Supplier<List<Mention>> lead) {
        StatementReader.Result result = reader.read(article, text, mentions, lead);
        return new Found(result.credit(), result.dateline(), result.statements());
    }

    /** What was found: the credit of the whole text, its dateline, and the statements in order. */
    public record Found(@Nullable String credit, @Nullable String dateline, List<Statement> statements) {}
}
