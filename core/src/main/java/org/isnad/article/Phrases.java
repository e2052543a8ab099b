package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of words that a text holds, each looked up in time linear in the run: the suffix automaton of the text's words
 * (Blumer and others, "The smallest automaton recognizing the subwords of a text", 1985). Linear to build; immutable.
 */
final class Phrases {
    /** The words that may follow each state, with the states they lead to. */
    private final List<Map<String, Integer>> next = new ArrayList<>();

    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> suffixes = new ArrayList<>();

    /** @param text words with one space between them */
    Phrases(String text) {
        int last = state(0, -1, Map.of());
        for (String word : text.split(" ")) {
            last = append(last, word);
        }
    }

    private int state(int length, int suffix, Map<String, Integer> after) {
        next.add(new HashMap<>(after));
        lengths.add(length);
        suffixes.add(suffix);
        return next.size() - 1;
    }

    private int append(int last, String word) {
        int added = state(lengths.get(last) + 1, 0, Map.of());
        int at = last;
        while (at >= 0 && next.get(at).putIfAbsent(word, added) == null) {
            at = suffixes.get(at);
        }
        if (at >= 0) {
            suffixes.set(added, suffix(at, word));
        }
        return added;
    }

    /** The state of exactly a state's longest run and a word; parted from a longer one where there is none. */
    private int suffix(int from, String word) {
        int known = next.get(from).getOrDefault(word, 0);
        int length = lengths.get(from) + 1;
        if (lengths.get(known) == length) {
            return known;
        }
        int parted = state(length, suffixes.get(known), next.get(known));
        suffixes.set(known, parted);
        for (int at = from; at >= 0 && next.get(at).replace(word, known, parted); ) {
            at = suffixes.get(at);
        }
        return parted;
    }

    /** The number of states, less than twice that of the words. */
    int states() {
        return next.size();
    }

    /** Whether the text holds words, one space between them, as whole words in a row. */
    boolean contain(String run) {
        int state = 0;
        int begin = 0;
        while (begin <= run.length()) {
            int space = run.indexOf(' ', begin);
            int end = space < 0 ? run.length() : space;
            Integer after = next.get(state).get(run.substring(begin, end));
            if (after == null) {
                return false;
            }
            state = after;
            begin = end + 1;
        }
        return true;
    }
}
