package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Letters;

/**
 * The first words of a line in folded letters, with the offsets after them in the line.
 *
 * @param words letters and digits, folded
 * @param ends the offset in the line after each word
 */
record LineWords(List<String> words, List<Integer> ends) {
    /** Reads at most {@code most} words; each ideograph of a script without spaces joins its run. */
    static LineWords of(String line, int most) {
        List<String> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= line.length() && words.size() < most; i++) {
            boolean inWord = i < line.length() && isWordUnit(line.charAt(i), begin >= 0);
            if (inWord && begin < 0) {
                begin = i;
            } else if (!inWord && begin >= 0) {
                String word = fold(line, begin, i);
                if (!word.isEmpty()) {
                    words.add(word);
                    ends.add(i);
                }
                begin = -1;
            }
        }
        return new LineWords(words, ends);
    }

    /** The first word alone; empty when there is none. */
    static String first(String line) {
        int begin = 0;
        while (begin < line.length()) {
            if (isWordUnit(line.charAt(begin), false)) {
                int end = begin + 1;
                while (end < line.length() && isWordUnit(line.charAt(end), true)) {
                    end++;
                }
                String word = fold(line, begin, end);
                if (!word.isEmpty()) {
                    return word;
                }
                begin = end;
            } else {
                begin++;
            }
        }
        return "";
    }

    private static String fold(String line, int begin, int end) {
        String word = Letters.fold(line, begin, end);
        boolean bare = word.isEmpty() || word.charAt(0) > ' ' && word.charAt(word.length() - 1) > ' ';
        return bare ? word : word.strip();
    }

    private static boolean isWordUnit(char c, boolean inside) {
        return Prose.weight(c) > 0 || inside && (Letters.isMark(c) || c == '\'' || c == '’') || c == '©';
    }

    int count() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    int end(int index) {
        return ends.get(index);
    }
}
