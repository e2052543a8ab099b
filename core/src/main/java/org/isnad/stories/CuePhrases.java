package org.isnad.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the words and phrases of a table that names what they tell, with or without article and clitic. Immutable. */
public final class CuePhrases {
    private static final int LONGEST = 3;

    private final Map<String, String> names = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> prefixes;
    /** The words that phrases of more than one word begin with, with and without what may stand before them. */
    private final Set<String> openers = new HashSet<>();

    /** @param table rows of a name and phrases parted by {@code |} */
    public CuePhrases(Lexicon lexicon, String table) {
        this(lexicon, table, Affixes.of("phrase"));
    }

    /**
     * Of phrases that begin with a verb, which neither an article nor «ل» may stand before: «توصل إلى» tells what was reached,
     * «للتوصل إلى» and «التوصل إلى» only what for.
     */
    public static CuePhrases ofVerbs(Lexicon lexicon, String table) {
        return new CuePhrases(lexicon, table, Affixes.of("verb-phrase"));
    }

    private CuePhrases(Lexicon lexicon, String table, List<String> prefixes) {
        this.prefixes = prefixes;
        lexicon.table(table).forEach(row -> {
            order.add(row.cell(0));
            row.values(1).forEach(phrase -> add(Letters.fold(phrase), row.cell(0)));
        });
    }

    private void add(String phrase, String name) {
        names.putIfAbsent(phrase, name);
        int space = phrase.indexOf(' ');
        if (space > 0) {
            String first = phrase.substring(0, space);
            openers.add(first);
            prefixes.forEach(prefix -> openers.add(prefix + first));
        }
    }

    /** A phrase found: what it tells, and where it stands. */
    public record Hit(String name, Span span) {}

    /** What the table names, in its order. */
    List<String> order() {
        return order;
    }

    /** The phrases of a text, in order. */
    public List<Hit> in(String text) {
        List<Word> words = Words.of(text);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Hit hit = at(words, i);
            if (hit != null) {
                hits.add(hit);
            }
            do {
                i++;
            } while (hit != null
                    && i < words.size()
                    && words.get(i).span().begin() < hit.span().end());
        }
        return hits;
    }

    private @Nullable Hit at(List<Word> words, int from) {
        int longest = openers.contains(words.get(from).form()) ? LONGEST : 1;
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            String name = name(words.subList(from, from + length));
            if (name != null) {
                return new Hit(
                        name,
                        new Span(
                                words.get(from).span().begin(),
                                words.get(from + length - 1).span().end()));
            }
        }
        return null;
    }

    private @Nullable String name(List<Word> words) {
        String phrase = words.size() == 1
                ? words.getFirst().form()
                : String.join(" ", words.stream().map(Word::form).toList());
        String name = names.get(phrase);
        for (int i = 0; name == null && i < prefixes.size(); i++) {
            String prefix = prefixes.get(i);
            name = phrase.startsWith(prefix) ? names.get(phrase.substring(prefix.length())) : null;
        }
        return name;
    }
}
