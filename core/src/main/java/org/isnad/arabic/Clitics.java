package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.isnad.Span;

/**
 * Light morphology: the ways a word can be split into conjunction, preposition, article, stem and pronoun suffix.
 *
 * <p>Splitting by letters alone tears names apart (Paris would be "by" and a rest), so a split is only a candidate until a
 * lexicon confirms its stem; {@link #confirmed} takes the first one it knows, and the whole word always comes first. Pure functions.
 */
public final class Clitics {
    /** A stem has at least so many letters; before the article's letters two. */
    private static final int SHORTEST = 2;

    private static final List<String> SUFFIXES = Affixes.of("pronoun");

    private static final String PROCLITICS = letters(Affixes.of("glued"));

    private Clitics() {}

    private static String letters(List<String> affixes) {
        return affixes.stream().filter(affix -> affix.length() == 1).collect(Collectors.joining());
    }

    /** Whether a letter may be a conjunction or preposition glued to the word behind it. */
    public static boolean isProclitic(char letter) {
        return PROCLITICS.indexOf(letter) >= 0;
    }

    /**
     * A candidate reading of a word.
     *
     * @param prefix the letters before the article and stem: a conjunction, a preposition or both, in the normal form; may be empty
     * @param article whether the article stands before the stem, also where it melted with a preposition (لل)
     * @param stem the rest in the normal form, without article and suffix
     * @param suffix the pronoun in the normal form; may be empty
     * @param stemSpan the place of the stem in the original text
     * @param withArticle the place of article and stem; where the article melted with a preposition, of the stem alone
     */
    public record Split(String prefix, boolean article, String stem, String suffix, Span stemSpan, Span withArticle) {
        /** The stem as a lexicon lists definite words: with the article where the text has it. */
        public String definite() {
            return article ? "ال" + stem : stem;
        }
    }

    /**
     * The candidates for a word, fewest clitics first: the whole word, then prefixes, then suffixes too.
     *
     * @param text the text the word is of
     * @param word a word of {@link Words#of(NormalText)} over that text
     */
    public static List<Split> of(NormalText text, Word word) {
        List<Split> splits = new ArrayList<>();
        Cutter cutter = new Cutter(text, word);
        for (int cut : prefixes(word.form())) {
            cutter.add(cut, 0, splits);
        }
        for (int cut : prefixes(word.form())) {
            for (String suffix : SUFFIXES) {
                if (word.form().endsWith(suffix)) {
                    cutter.add(cut, suffix.length(), splits);
                }
            }
        }
        return List.copyOf(splits);
    }

    /**
     * The first candidate whose stem, with or without its article, a lexicon knows; the whole word when it knows none.
     *
     * @param known tells whether a form, given in the normal form, is a word or name of the lexicon
     */
    public static Split confirmed(NormalText text, Word word, Predicate<String> known) {
        List<Split> splits = of(text, word);
        for (Split split : splits) {
            if (known.test(split.definite()) || known.test(split.stem())) {
                return split;
            }
        }
        return splits.get(0);
    }

    /** How many letters can be cut off in front: nothing, conjunction, preposition, both. */
    private static List<Integer> prefixes(String form) {
        List<Integer> cuts = new ArrayList<>(3);
        cuts.add(0);
        boolean conjunction = form.startsWith("و") || form.startsWith("ف");
        if (form.length() > SHORTEST && (conjunction || isPreposition(form.charAt(0)))) {
            cuts.add(1);
        }
        if (conjunction && form.length() > SHORTEST + 1 && isPreposition(form.charAt(1))) {
            cuts.add(2);
        }
        return cuts;
    }

    private static boolean isPreposition(char c) {
        return c == 'ب' || c == 'ل' || c == 'ك';
    }

    /** Cuts one word, keeping the alignment of its normal form with the text. */
    private record Cutter(NormalText text, Word word, int normalBegin) {
        Cutter(NormalText text, Word word) {
            this(text, word, text.toNormal(word.span().begin()));
        }

        void add(int cut, int suffix, List<Split> splits) {
            String form = word.form();
            if (cut + suffix + SHORTEST > form.length() && cut + suffix > 0) {
                return;
            }
            String body = form.substring(cut, form.length() - suffix);
            boolean melted = cut > 0 && form.charAt(cut - 1) == 'ل' && body.startsWith("ل") && body.length() > SHORTEST;
            boolean article = body.startsWith("ال") && body.length() > SHORTEST + 1;
            int articleLetters = melted ? 1 : article ? 2 : 0;
            String stem = body.substring(articleLetters);
            if (stem.length() >= (cut == 0 && suffix == 0 ? 1 : SHORTEST)) {
                int stemBegin = cut + articleLetters;
                int end = form.length() - suffix;
                Span place = span(stemBegin, end);
                Span definite = melted ? place : span(cut, end);
                splits.add(new Split(
                        form.substring(0, cut), melted || article, stem, form.substring(end), place, definite));
            }
        }

        private Span span(int begin, int end) {
            return text.toOriginal(new Span(normalBegin + begin, normalBegin + end));
        }
    }
}
