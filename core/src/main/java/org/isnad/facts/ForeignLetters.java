package org.isnad.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for names that writers spell with other letters for the same foreign sound: letters that are not of the Arabic
 * alphabet (ڤ, پ, گ), and ج, ق or ك in place of غ in the names of {@code foreign-g-names.tsv} and the unknown names beside them,
 * which lose the yeh of a short vowel too. All other names stay as they are written. Immutable.
 */
final class ForeignLetters {
    private static final char G = 'غ';
    private static final char YEH = 'ي';
    /** A word of so many letters keeps enough of them to be told from others without its short vowels. */
    private static final int LONG = 5;

    /** Names of the table in all their spellings, by the one of the table. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<Character, Character> letters = new HashMap<>();

    ForeignLetters(Lexicon lexicon, Iterable<String> forG) {
        for (Lexicon.Row row : lexicon.table("transliteration.tsv")) {
            String change = row.cell(1);
            if (row.cell(0).equals("unit") && change.length() == 3 && change.charAt(1) == '>') {
                letters.put(change.charAt(0), change.charAt(2));
            }
        }
        for (String name : lexicon.list("foreign-g-names.tsv")) {
            String folded = Letters.fold(name);
            names.put(folded, folded);
            forG.forEach(letter -> names.putIfAbsent(folded.replace(String.valueOf(G), letter), folded));
        }
    }

    /** The other spellings of a name of the table, with the table's. */
    Map<String, String> names() {
        return names;
    }

    /**
     * A name in the spelling that stands for all.
     *
     * @param words its words in normal form
     * @param known whether a word is a known name or other word, whose letters are as they should be
     */
    String plain(List<String> words, Predicate<String> known) {
        Character habit = habit(words);
        List<String> plain = new ArrayList<>(words.size());
        for (String word : words) {
            String listed = names.get(word);
            String letter = listed == null ? alphabet(word) : listed;
            boolean own = listed == null && habit != null && !known.test(word);
            plain.add(own && habit != null ? withoutShortVowels(letter.replace(habit, G)) : letter);
        }
        return String.join(" ", plain);
    }

    /** The letter for g in the first word of the table; null when there is none. */
    private @Nullable Character habit(List<String> words) {
        for (String word : words) {
            String listed = names.get(word);
            if (listed != null) {
                return word.charAt(listed.indexOf(G));
            }
        }
        return null;
    }

    /** «هالدين», «هالدن»: a yeh between two consonants writes a short vowel, which some leave out. */
    private static String withoutShortVowels(String word) {
        if (word.length() < LONG) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean inside = i > 0 && i < word.length() - 1;
            boolean isShort = inside
                    && word.charAt(i) == YEH
                    && isConsonant(word.charAt(i - 1))
                    && isConsonant(word.charAt(i + 1));
            if (!isShort) {
                plain.append(word.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isConsonant(char letter) {
        return letter != 'ا' && letter != 'و' && letter != YEH && letter != 'ه';
    }

    private String alphabet(String word) {
        StringBuilder plain = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            plain.setCharAt(i, letters.getOrDefault(word.charAt(i), word.charAt(i)));
        }
        return plain.toString();
    }
}
