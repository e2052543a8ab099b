package org.isnad.stories;

import java.util.List;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/**
 * A light stem for comparing topics: at most one prefix and one suffix off, three letters left at least. It brings a
 * country and its adjective together («تركيا», «التركية»); it is no morphology and its stems are not for showing.
 * Immutable.
 */
public final class Stems {
    private static final int LEAST = 3;

    private final List<String> prefixes;
    private final List<String> suffixes;

    public Stems(Lexicon lexicon) {
        this.prefixes = affixes(lexicon, "prefix");
        this.suffixes = affixes(lexicon, "suffix");
    }

    private static List<String> affixes(Lexicon lexicon, String kind) {
        return lexicon.table("topic-affixes.tsv").stream()
                .filter(row -> row.cell(0).equals(kind))
                .map(row -> Letters.fold(row.cell(1)))
                .toList();
    }

    /** The stem of a word in normal form. */
    public String of(String word) {
        int begin = prefix(word);
        int end = word.length() - suffix(word, begin);
        return word.substring(begin, end);
    }

    private int prefix(String word) {
        for (String prefix : prefixes) {
            int least = prefix.length() == 1 ? LEAST + 1 : LEAST;
            if (word.length() - prefix.length() >= least && word.startsWith(prefix)) {
                return prefix.length();
            }
        }
        return 0;
    }

    private int suffix(String word, int begin) {
        for (String suffix : suffixes) {
            if (word.length() - begin - suffix.length() >= LEAST && word.endsWith(suffix)) {
                return suffix.length();
            }
        }
        return 0;
    }
}
