package org.isnad.copies;

import java.util.BitSet;
import org.isnad.Article;
import org.isnad.When;
import org.isnad.copies.PrintFormat.Kept;

/**
 * A text that copies are searched for, with all that is told of it once.
 *
 * @param shingles those of {@code print}, not to be written to
 * @param fillings its numbers and names
 * @param quoted the indices of its words in quotations
 * @param day of the article, in days since 1970, or {@link Search#UNDATED}
 */
record Asked(WordPrint print, long[] shingles, Fillings fillings, BitSet quoted, long day) {
    static Asked of(Article article, Kept kept, Fillings fillings) {
        When when = article.eventTime();
        return new Asked(
                kept.print(),
                Shingles.of(kept.print().words()),
                fillings,
                kept.quoted(),
                when == null ? Search.UNDATED : when.date().toEpochDay());
    }
}
