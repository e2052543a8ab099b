package org.isnad.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** Cuts words into clauses, and sets those of two texts beside each other. Pure functions. */
final class Clauses {
    private static final String MARKS = ".,،؛;:؟?!\n";

    private Clauses() {}

    /** Clauses that are each other's like, by their numbers. */
    record Pair(int before, int after) {}

    /**
     * Words, by clause: up to a mark between two of them, or to where others stand between them.
     *
     * @param words indices into the print, ascending
     */
    static List<List<Integer>> of(String text, WordPrint print, List<Integer> words) {
        List<List<Integer>> clauses = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || ends(text, print, words.get(i - 1), words.get(i))) {
                clauses.add(words.subList(begin, i));
                begin = i;
            }
        }
        return clauses;
    }

    private static boolean ends(String text, WordPrint print, int word, int next) {
        boolean marked = false;
        for (int i = print.ends()[word]; i < print.begins()[next] && !marked; i++) {
            marked = MARKS.indexOf(text.charAt(i)) >= 0;
        }
        return marked || next != word + 1;
    }

    /**
     * The pairs that have most in common in all and keep their order in both.
     *
     * @param same how much two clauses have in common; 0 when they are no pair
     */
    static List<Pair> pairs(
            List<List<Integer>> clauses,
            List<List<Integer>> others,
            ToIntBiFunction<List<Integer>, List<Integer>> same) {
        int[][] alike = new int[clauses.size()][others.size()];
        int[][] most = new int[clauses.size() + 1][others.size() + 1];
        for (int i = clauses.size() - 1; i >= 0; i--) {
            for (int j = others.size() - 1; j >= 0; j--) {
                alike[i][j] = same.applyAsInt(clauses.get(i), others.get(j));
                int paired = alike[i][j] > 0 ? alike[i][j] + most[i + 1][j + 1] : 0;
                most[i][j] = Math.max(paired, Math.max(most[i + 1][j], most[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < clauses.size() && j < others.size()) {
            if (alike[i][j] > 0 && most[i][j] == alike[i][j] + most[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (most[i + 1][j] >= most[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
