package org.isnad.copies;

import org.isnad.Article;
import org.isnad.When;

/**
 * A text that copies are searched for, with all that is told of it once.
 *
 * @param shingles those of {@code print}, not to be written to
 * @param fillings its numbers and names
 * @param day of the article, in days since 1970, or {@link Search#UNDATED}
 */
record Asked(WordPrint print, long[] shingles, Fillings fillings, long day) {
    static Asked of(Article article, WordPrint print, Fillings fillings) {
        When when = article.eventTime();
        return new Asked(
                print,
                Shingles.of(print.words()),
                fillings,
                when == null ? Search.UNDATED : when.date().toEpochDay());
    }
}
