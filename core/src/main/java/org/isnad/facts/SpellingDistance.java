package org.isnad.facts;

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

    private final Map<Integer, Double> substitutions = new HashMap<>();
    private final Map<Character, Double> inner = new HashMap<>();
    private final Map<Character, Double> first = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<Character, Character> classes = new HashMap<>();

    /** The cost of a letter for g dropped behind a noon. */
    private double nasal = 1;

    SpellingDistance(Lexicon lexicon) {
        lexicon.table("transliteration.tsv").forEach(this::add);
    }

    private void add(Row row) {
        String letters = row.cell(1);
        double cost = Double.parseDouble(row.cell(2));
        switch (row.cell(0)) {
            case "unit" ->
                units.put(letters.substring(0, letters.indexOf('>')), letters.substring(letters.indexOf('>') + 1));
            case "sub" -> {
                substitutions.put(pair(letters.charAt(0), letters.charAt(1)), cost);
                substitutions.put(pair(letters.charAt(1), letters.charAt(0)), cost);
            }
            case "drop nasal" -> nasal = cost;
            case "drop" -> inner.put(letters.charAt(0), cost);
            case "drop first" -> first.put(letters.charAt(0), cost);
            case "class" -> letters.chars().forEach(c -> classes.put((char) c, letters.charAt(0)));
            default ->
                throw new IllegalArgumentException("transliteration.tsv line " + row.line() + ": " + row.cell(0));
        }
    }

    private static int pair(char a, char b) {
        return a << 16 | b;
    }

    /** A word with letter groups that write one sound made one letter. */
    String units(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            String two = i + 2 <= word.length() ? units.get(word.substring(i, i + 2)) : null;
            String one = units.get(word.substring(i, i + 1));
            out.append(two != null ? two : one != null ? one : word.substring(i, i + 1));
            i += two != null ? 1 : 0;
        }
        return out.toString();
    }

    /** The letter that stands for a letter's family of sounds. */
    char classOf(char letter) {
        return classes.getOrDefault(letter, letter);
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
        double[][] cost = new double[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cell(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private double cell(double[][] cost, String a, String b, int i, int j) {
        double best = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
        if (i > 0) {
            best = Math.min(best, cost[i - 1][j] + drop(a, i - 1));
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + drop(b, j - 1));
        }
        return i > 0 && j > 0 ? Math.min(best, cost[i - 1][j - 1] + substitute(a, b, i - 1, j - 1)) : best;
    }

    private double drop(String word, int at) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter || at + 1 < word.length() && word.charAt(at + 1) == letter) {
            return DOUBLED;
        }
        if (at == 0) {
            return first.getOrDefault(letter, 1.0);
        }
        boolean last = at == word.length() - 1;
        if (!last && word.charAt(at - 1) == 'ن' && isVelar(letter)) {
            return nasal;
        }
        boolean silent = last && letter == 'ه' && word.charAt(at - 1) == 'ي';
        return silent ? 0.2 : last ? 1 : inner.getOrDefault(letter, 1.0);
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
        return last && isVowel(x) && isVowel(y) ? 1 : substitutions.getOrDefault(pair(x, y), 1.0);
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
