package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/**
 * What the tables know of a word wherever it stands: its classes, its readings, whether it is an ordinary word.
 *
 * <p>Safe for many threads: what is worked out late is a pure function of the word.
 */
final class KnownWord {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final NameLexicon lexicon;
    private final String form;
    private final int flags;

    private @Nullable List<Stem> stems;
    private @Nullable TagWord seen;
    private @Nullable TagWeights weights;
    private byte ordinary;
    private byte inflected;
    private byte free;

    KnownWord(NameLexicon lexicon, String form) {
        this.lexicon = lexicon;
        this.form = form;
        this.flags = lexicon.flags(form);
    }

    /** The word in normal form; the same object whenever the word is remembered. */
    String form() {
        return form;
    }

    int flags() {
        return flags;
    }

    /**
     * The readings of a word: as it stands, and, unless it is known as it stands, without the conjunction and the
     * preposition glued to it. For لل the span begins at the second lam.
     */
    List<Stem> stems() {
        List<Stem> known = stems;
        if (known == null) {
            known = List.copyOf(split());
            stems = known;
        }
        return known;
    }

    private List<Stem> split() {
        int length = form.length();
        if (length < 3 || flags != 0 || lexicon.isSuffixed(form, hashes(), 0) || isAccusative()) {
            return List.of(new Stem(0, this));
        }
        List<Stem> found = new ArrayList<>(3);
        found.add(new Stem(0, this));
        if (isConjunction(form.charAt(0))) {
            found.add(new Stem(1, lexicon.word(form.substring(1))));
            if (lexicon.flags(form.substring(1)) == 0) {
                addWithoutPreposition(1, found);
            }
        } else {
            addWithoutPreposition(0, found);
        }
        return found;
    }

    private static boolean isConjunction(char letter) {
        return letter == 'و' || letter == 'ف';
    }

    private void addWithoutPreposition(int from, List<Stem> found) {
        if (form.length() - from < 4 || "بكل".indexOf(form.charAt(from)) < 0) {
            return;
        }
        if (form.startsWith("لل", from)) {
            found.add(new Stem(from + 1, lexicon.word("ال" + form.substring(from + 2))));
        }
        found.add(new Stem(from + 1, lexicon.word(form.substring(from + 1))));
    }

    /** «كريما» is no name with a preposition, but كريم with an ending. */
    private boolean isAccusative() {
        return form.endsWith("ا") && lexicon.has(form.substring(0, form.length() - 1), NameLexicon.DOUBTFUL);
    }

    /** Whether a word is an ordinary word, affixes aside; such a word is never an unknown part of a name. */
    boolean isOrdinary() {
        if (ordinary == 0) {
            ordinary = mayBeOrdinary() ? YES : NO;
        }
        return ordinary == YES;
    }

    /** Verbs in the present and words with glued prepositions are no names, though no list has them. */
    boolean looksInflected() {
        if (inflected == 0) {
            inflected = lexicon.isInflectedForm(form) ? YES : NO;
        }
        return inflected == YES;
    }

    private boolean mayBeOrdinary() {
        if (form.length() < 2 || Character.isDigit(form.charAt(0)) || (flags & NameLexicon.COMMON) != 0) {
            return true;
        }
        return isInflected(isConjunction(form.charAt(0)) && form.length() >= 3 ? 1 : 0);
    }

    /** Whether the word from a letter on is an ordinary one, with an article or preposition before it or not. */
    private boolean isInflected(int from) {
        WordFlags.Hashes hashes = hashes();
        if (lexicon.isSuffixed(form, hashes, from)) {
            return true;
        }
        if (form.startsWith("ال", from) || form.startsWith("لل", from)) {
            return lexicon.isSuffixed(form, hashes, from + 2);
        }
        boolean preposition = form.length() - from >= 3 && "بلكس".indexOf(form.charAt(from)) >= 0;
        return preposition
                && (lexicon.isSuffixed(form, hashes, from + 1)
                        || form.startsWith("ال", from + 1) && lexicon.isSuffixed(form, hashes, from + 3));
    }

    private WordFlags.Hashes hashes() {
        return new WordFlags.Hashes(form);
    }

    /** Whether a surname may stand alone: no ordinary word, nationality, doubtful or other known name. */
    boolean mayStandAlone() {
        if (free == 0) {
            free = isFree() ? YES : NO;
        }
        return free == YES;
    }

    private boolean isFree() {
        return (flags & (NameLexicon.NATIONAL | NameLexicon.DOUBTFUL)) == 0
                && ((flags & NameLexicon.FAMILY) != 0 || !isOrdinary())
                && !lexicon.names().knows(form);
    }

    /** What the sequence model sees of the word. */
    TagWord seen() {
        TagWord known = seen;
        if (known == null) {
            known = TagWord.of(lexicon, this);
            seen = known;
        }
        return known;
    }

    /** What a model gives the word. */
    TagWeights weights(TagModel model) {
        TagWeights known = weights;
        if (known == null || known.model != model) {
            known = TagWeights.of(model, seen());
            weights = known;
        }
        return known;
    }
}
