package org.isnad.article;

import java.util.List;
import java.util.function.Predicate;
import org.isnad.lexicon.Lexicon;

/** The small words and endings of {@code tag-words.tsv}. Immutable, safe for many threads. */
final class TagWords {
    private final List<String> more;
    private final List<String> conjunctions;
    private final List<String> proclitics;
    private final List<String> articles;
    private final List<String> contracted;
    private final List<String> relations;

    TagWords(Lexicon lexicon) {
        List<Lexicon.Row> rows = lexicon.table("tag-words.tsv");
        more = of(rows, "more");
        conjunctions = of(rows, "conjunction");
        proclitics = of(rows, "proclitic");
        articles = of(rows, "article");
        contracted = of(rows, "contracted");
        relations = of(rows, "relation");
    }

    private static List<String> of(List<Lexicon.Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.cell(1).equals(kind))
                .flatMap(row -> row.values(0).stream())
                .toList();
    }

    /** A line of tags without the word for more that ends a list cut short. */
    String withoutMore(String line) {
        for (String word : more) {
            if (line.endsWith(' ' + word)) {
                return line.substring(0, line.length() - word.length()).strip();
            }
        }
        return line;
    }

    List<String> conjunctions() {
        return conjunctions;
    }

    /** Whether a text holds a key alone or after a word that is written in one with it. */
    boolean stands(String key, Predicate<String> text) {
        return text.test(key)
                || proclitics.stream().anyMatch(p -> text.test(p + key))
                || contracted.stream().anyMatch(c -> text.test(c + bare(key)));
    }

    private String bare(String key) {
        return articles.stream()
                .filter(key::startsWith)
                .findFirst()
                .map(a -> key.substring(a.length()))
                .orElse(key);
    }

    boolean isDefinite(String word) {
        return articles.stream().anyMatch(word::startsWith);
    }

    /** Whether a word is a definite adjective of relation (nisba). */
    boolean isRelation(String word) {
        return word.length() > 4 && isDefinite(word) && relations.stream().anyMatch(word::endsWith);
    }
}
