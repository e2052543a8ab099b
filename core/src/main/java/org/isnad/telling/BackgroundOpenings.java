package org.isnad.telling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.lexicon.Lexicon;

/** Tells by its opening that a sentence goes back to what was before the news ({@code background-openings.tsv}). Immutable. */
final class BackgroundOpenings {
    /** How many words behind the opening one that must follow is looked for. */
    private static final int SOON = 6;

    private final List<Opening> openings = new ArrayList<>();

    /** @param later words of which one must follow; none when the opening alone tells it */
    private record Opening(List<String> words, Set<String> later) {
        boolean opens(List<Word> sentence) {
            if (sentence.size() < words.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!sentence.get(i).form().equals(words.get(i))) {
                    return false;
                }
            }
            int end = Math.min(sentence.size(), words.size() + SOON);
            return later.isEmpty()
                    || sentence.subList(words.size(), end).stream().anyMatch(word -> later.contains(word.form()));
        }
    }

    BackgroundOpenings(Lexicon lexicon) {
        lexicon.table("background-openings.tsv").forEach(row -> {
            Set<String> later = new HashSet<>();
            row.values(1).forEach(word -> later.add(Letters.fold(word)));
            row.values(0)
                    .forEach(words ->
                            openings.add(new Opening(List.of(Letters.fold(words).split(" ")), later)));
        });
    }

    /** @param sentence its words */
    boolean opens(List<Word> sentence) {
        return openings.stream().anyMatch(opening -> opening.opens(sentence));
    }
}
