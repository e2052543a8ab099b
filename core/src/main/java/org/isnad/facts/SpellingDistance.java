package org.isnad.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;

/**
 * The weighted edit distance between two spellings of a word: Wagner and Fischer's recurrence with the costs of {@code
 * transliteration.tsv}. A doubled letter costs little; dropping a first or last letter has costs of its own. Immutable.
 */
final class SpellingDistance {
    private static final double DOUBLED = 0.1;
    private static final double FINAL_E = 0.4;
    /** Only a word of so many letters is surely no Arabic one with an ending of gender or relation. */
    private static final int LONG = 6;
    /** Words are compared over so many letters at most; no name word is longer. */
    private static final int LONGEST = 40;
    /** The table's letters lie below. */
    private static final int LETTERS = 0x700;
    /** So many letters the table may name. */
    private static final int MOST = 128;

    /** The letters of the table; all others are alike. */
    private final byte[] numbers = new byte[LETTERS];

    private final double[] substitutions = filled(MOST * MOST);
    private final double[] inner = filled(MOST);
    private final double[] first = filled(MOST);
    private final Map<String, String> units = new HashMap<>();
    private final BitSet unitStarts = new BitSet();
    private final char[] classes = new char[LETTERS];
    private int known;

    /** The cost of a letter for g dropped behind a noon. */
    private double nasal = 1;

    SpellingDistance(Lexicon lexicon) {
        lexicon.table("transliteration.tsv").forEach(this::add);
    }

    private void add(Row row) {
        String letters = row.cell(1);
        double cost = Double.parseDouble(row.cell(2));
        switch (row.cell(0)) {
            case "unit" -> {
                unitStarts.set(letters.charAt(0));
                units.put(letters.substring(0, letters.indexOf('>')), letters.substring(letters.indexOf('>') + 1));
            }
            case "sub" -> {
                int left = register(letters.charAt(0));
                int right = register(letters.charAt(1));
                substitutions[left * MOST + right] = cost;
                substitutions[right * MOST + left] = cost;
            }
            case "drop nasal" -> nasal = cost;
            case "drop" -> inner[register(letters.charAt(0))] = cost;
            case "drop first" -> first[register(letters.charAt(0))] = cost;
            case "class" -> letters.chars().forEach(c -> classes[c] = letters.charAt(0));
            default ->
                throw new IllegalArgumentException("transliteration.tsv line " + row.line() + ": " + row.cell(0));
        }
    }

    private static double[] filled(int length) {
        double[] costs = new double[length];
        Arrays.fill(costs, 1);
        return costs;
    }

    private int register(char letter) {
        if (numbers[letter] == 0) {
            numbers[letter] = (byte) ++known;
        }
        return numbers[letter];
    }

    private int number(char letter) {
        return letter < LETTERS ? numbers[letter] : 0;
    }

    /** A word with letter groups that write one sound made one letter. */
    String units(String word) {
        int same = 0;
        while (same < word.length() && !unitStarts.get(word.charAt(same))) {
            same++;
        }
        return same == word.length() ? word : units(word, same);
    }

    private String units(String word, int from) {
        StringBuilder out = new StringBuilder(word.length()).append(word, 0, from);
        for (int i = from; i < word.length(); i++) {
            String two = i + 2 <= word.length() ? units.get(word.substring(i, i + 2)) : null;
            String one = units.get(word.substring(i, i + 1));
            out.append(two != null ? two : one != null ? one : word.substring(i, i + 1));
            i += two != null ? 1 : 0;
        }
        return out.toString();
    }

    /** The letter that stands for a letter's family of sounds. */
    char classOf(char letter) {
        char family = letter < LETTERS ? classes[letter] : 0;
        return family == 0 ? letter : family;
    }

    /** The cost of turning one word into the other: 0 for equal, 1 for each whole letter. */
    double between(String a, String b) {
        double plain = distance(a, b);
        return plain <= 0.3 ? plain : Math.min(plain, 0.25 + distance(velars(a), velars(b)));
    }

    /** One writer writes every foreign g alike: the letters for it made one. */
    private static String velars(String word) {
        return word.replace('ج', 'غ').replace('ق', 'غ');
    }

    private double distance(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), LONGEST));
        String b = right.substring(0, Math.min(right.length(), LONGEST));
        double[] above = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                row[j] = cell(above, row, a, b, i, j);
            }
            double[] done = row;
            row = above;
            above = done;
        }
        return above[b.length()];
    }

    private double cell(double[] above, double[] row, String a, String b, int i, int j) {
        double best = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
        if (i > 0) {
            best = Math.min(best, above[j] + drop(a, i - 1));
        }
        if (j > 0) {
            best = Math.min(best, row[j - 1] + drop(b, j - 1));
        }
        return i > 0 && j > 0 ? Math.min(best, above[j - 1] + substitute(a, b, i - 1, j - 1)) : best;
    }

    private double drop(String word, int at) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter || at + 1 < word.length() && word.charAt(at + 1) == letter) {
            return DOUBLED;
        }
        if (at == 0) {
            return first[number(letter)];
        }
        boolean last = at == word.length() - 1;
        if (!last && word.charAt(at - 1) == 'ن' && isVelar(letter)) {
            return nasal;
        }
        boolean silent = last && letter == 'ه' && word.charAt(at - 1) == 'ي';
        return silent ? 0.2 : last ? 1 : inner[number(letter)];
    }

    private double substitute(String a, String b, int i, int j) {
        char x = a.charAt(i);
        char y = b.charAt(j);
        if (x == y) {
            return 0;
        }
        boolean last = i == a.length() - 1 && j == b.length() - 1;
        if (last && isFinalE(x, y) && Math.min(a.length(), b.length()) >= LONG) {
            return FINAL_E;
        }
        return last && isVowel(x) && isVowel(y) ? 1 : substitutions[number(x) * MOST + number(y)];
    }

    /** A final e of a foreign name is written with either letter. */
    private static boolean isFinalE(char x, char y) {
        return x == 'ه' && y == 'ي' || x == 'ي' && y == 'ه';
    }

    /** Whether a letter writes a foreign g, so that behind a noon it may be there or not (ng). */
    private boolean isVelar(char c) {
        return classOf(c) == classOf('غ');
    }

    private static boolean isVowel(char c) {
        return c == 'ا' || c == 'و' || c == 'ي';
    }
}
