package org.isnad.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/**
 * In how many articles of the stream each phrase stands: a table of fixed size, so that phrases of one hash count together, which only
 * makes them look commoner (Cormode and Muthukrishnan, "Count-Min", 2005). For use by one thread at a time.
 */
public final class TermCounts {
    private static final int SIZE = 1 << 20;
    private static final int PRIOR = 5_000;

    private final int[] counts = new int[SIZE];
    private final Map<String, Double> common = new HashMap<>();
    private int articles;

    /** Begins with how common single words are before any news was read. */
    public TermCounts(Lexicon lexicon) {
        Stems stems = new Stems(lexicon);
        for (String table : new String[] {"topic-background-words.tsv", "topic-common-words.tsv"}) {
            lexicon.table(table)
                    .forEach(row -> common.merge(
                            stems.of(Letters.fold(row.cell(0))), Double.parseDouble(row.cell(1)), Math::max));
        }
    }

    void see(Collection<String> keys) {
        articles++;
        for (String key : keys) {
            counts[slot(key)]++;
        }
    }

    private static int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash >>> 12;
    }

    /** How telling a phrase is: the logarithm of one over the share of articles that have it, each word of it as common as told beforehand. */
    double rarity(String key) {
        double prior = key.indexOf(' ') < 0 ? common.getOrDefault(key, 0.0) * PRIOR : 0;
        return Math.log((articles + PRIOR + 1.0) / (counts[slot(key)] + prior + 1.0));
    }
}
