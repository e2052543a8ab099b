package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Account.KeyTerm;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.telling.Note.Term;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the phrases of articles by how often they stand there beside how rare they are in the stream; of phrases that contain each
 * other the longer one stands for both. Pure but for the counts it is given.
 */
final class KeyTerms {
    private static final double NAME = 1.15;
    private static final double PHRASE = 1.25;
    private static final double WORD = 0.6;
    private static final double LEAST = 0.15;
    private static final int CANDIDATES = 40;
    private static final double ABSORBS = 0.5;

    private final TermCounts counts;

    KeyTerms(TermCounts counts) {
        this.counts = counts;
    }

    /** One term over several articles. */
    private static final class Sum {
        private final Map<String, Integer> forms = new HashMap<>();
        private double frequency;
        private @Nullable String entity;
    }

    List<KeyTerm> of(List<Note> articles, int most) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Note note : articles) {
            for (Term term : note.terms()) {
                Sum sum = sums.computeIfAbsent(term.key(), key -> new Sum());
                sum.forms.merge(term.words(), term.count(), Integer::sum);
                sum.frequency += Math.log1p(term.count());
                sum.entity = term.entity();
            }
        }
        List<KeyTerm> ranked = new ArrayList<>();
        sums.forEach((key, sum) -> ranked.add(new KeyTerm(TermFinder.usual(sum.forms), sum.entity, weight(key, sum))));
        ranked.sort(Comparator.comparingDouble(KeyTerm::weight).reversed().thenComparing(KeyTerm::words));
        return distinct(ranked.subList(0, Math.min(CANDIDATES, ranked.size())), most);
    }

    private double weight(String key, Sum sum) {
        double kind = sum.entity != null ? NAME : key.indexOf(' ') > 0 ? PHRASE : WORD;
        return sum.frequency * counts.rarity(key) * kind;
    }

    /** Without those that stand in a longer one of like weight, or that contain a weightier one and no more. */
    private static List<KeyTerm> distinct(List<KeyTerm> ranked, int most) {
        List<String> plain = ranked.stream().map(term -> plain(term.words())).toList();
        List<KeyTerm> kept = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < ranked.size() && kept.size() < most; i++) {
            String folded = plain.get(i);
            boolean shorter = words.stream().anyMatch(other -> contains(folded, other));
            if (!shorter && !isAbsorbed(ranked, plain, i) && words.add(folded)) {
                kept.add(ranked.get(i));
            }
        }
        double first = kept.isEmpty() ? 1 : kept.getFirst().weight();
        return kept.stream()
                .filter(term -> term.weight() >= LEAST * first)
                .map(term -> new KeyTerm(term.words(), term.entity(), term.weight() / first))
                .toList();
    }

    private static boolean isAbsorbed(List<KeyTerm> ranked, List<String> plain, int at) {
        double least = ABSORBS * ranked.get(at).weight();
        for (int i = 0; i < ranked.size(); i++) {
            if (i != at && ranked.get(i).weight() >= least && contains(plain.get(i), plain.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Folded, without the articles of its words, so that «سد» is found in «السد». */
    private static String plain(String words) {
        String plain = " " + Letters.fold(words);
        for (String article : Affixes.of("definite")) {
            plain = plain.replace(" " + article, " ");
        }
        return plain.strip();
    }

    private static boolean contains(String longer, String shorter) {
        return longer.length() > shorter.length() && (' ' + longer + ' ').contains(' ' + shorter + ' ');
    }
}
