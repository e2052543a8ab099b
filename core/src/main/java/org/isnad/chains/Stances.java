package org.isnad.chains;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * Reads whether words are for or against what they speak of, by the verbs and nouns shortly before it: «نقبل وساطة» against «نرفض أي
 * وساطة», «لا وساطة»; two of them together turn each other, «نرفض رفع العقوبات». Immutable.
 */
final class Stances {
    private static final int NEAR = 3;
    /** Conjunctions and prepositions written with the word. */
    private static final String PREFIXES = "وفبل";

    private final Set<String> pro;
    private final Set<String> contra;
    private final Set<String> negations;
    private final ContentReader contents;

    Stances(ChainWords words, ContentReader contents) {
        this.pro = new HashSet<>(words.of("for"));
        this.contra = new HashSet<>(words.of("against"));
        this.negations = new HashSet<>(words.of("negation"));
        negations.removeAll(contra);
        this.contents = contents;
    }

    /**
     * How words stand to what they speak of.
     *
     * @param sign 1 for, -1 against, 0 neither
     * @param of the stem of what they speak of
     */
    record Stance(int sign, String of) {
        static final Stance NONE = new Stance(0, "");

        boolean isTaken() {
            return sign != 0;
        }

        boolean isContraryTo(Stance other) {
            return sign * other.sign < 0 && (of.equals(other.of) || isJoined(of, other.of) || isJoined(other.of, of));
        }

        /** Whether one is the other with a conjunction or preposition written with it. */
        private static boolean isJoined(String one, String other) {
            return one.length() == other.length() + 1 && PREFIXES.indexOf(one.charAt(0)) >= 0 && one.endsWith(other);
        }
    }

    /** By stem 1 for words of approval, -1 for words of refusal; those whose stem is of both kinds left out. */
    Map<String, Integer> stems() {
        Map<String, Integer> stems = new HashMap<>();
        pro.forEach(word -> stems.put(contents.stem(word), 1));
        contra.forEach(word -> stems.merge(contents.stem(word), -1, (one, other) -> one.equals(other) ? one : 0));
        return stems;
    }

    /** @param place where in the text it stands */
    Stance of(String text, Span place) {
        List<Word> words = Words.of(text);
        int at = 0;
        while (at < words.size() && words.get(at).span().end() <= place.begin()) {
            at++;
        }
        if (at == words.size()) {
            return Stance.NONE;
        }
        int sign = 1;
        boolean taken = false;
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            String form = bare(words.get(i).form());
            boolean turns = contra.contains(form);
            boolean negates = negations.contains(form) && (i == at - 1 || isStance(words.get(i + 1)));
            sign = turns || negates ? -sign : sign;
            taken |= turns || negates || pro.contains(form);
        }
        return taken ? new Stance(sign, contents.stem(words.get(at).form())) : Stance.NONE;
    }

    private boolean isStance(Word word) {
        String form = bare(word.form());
        return pro.contains(form) || contra.contains(form);
    }

    private String bare(String form) {
        boolean known = pro.contains(form) || contra.contains(form) || negations.contains(form);
        boolean joined = !known && form.length() > 2 && PREFIXES.indexOf(form.charAt(0)) >= 0;
        return joined ? form.substring(1) : form;
    }
}
