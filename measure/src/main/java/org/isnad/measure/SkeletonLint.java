package org.isnad.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Sentences;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * Finds written-to-a-pattern text: sentences that are equal once names and numbers are masked. Real news repeats formulas,
 * but not whole sentence frames; text that does would teach and test nothing.
 */
final class SkeletonLint {
    private static final int LEAST_WORDS = 6;

    private final Set<String> names;
    private final int most;

    /**
     * @param names folded words that stand for names and are masked
     * @param most how often a skeleton may occur
     */
    SkeletonLint(Set<String> names, int most) {
        this.names = Set.copyOf(names);
        this.most = most;
    }

    /** The skeletons that occur too often, each with its sentences; empty when the texts pass. */
    Map<String, List<String>> repeated(List<String> texts) {
        Map<String, List<String>> bySkeleton = new LinkedHashMap<>();
        for (String text : texts) {
            for (Span span : Sentences.of(text)) {
                String sentence = span.of(text);
                String skeleton = skeleton(sentence);
                if (!skeleton.isEmpty()) {
                    bySkeleton.computeIfAbsent(skeleton, k -> new ArrayList<>()).add(sentence);
                }
            }
        }
        bySkeleton.values().removeIf(sentences -> sentences.size() <= most);
        return bySkeleton;
    }

    /** The sentence with names and numbers masked; empty for sentences too short to have a frame. */
    String skeleton(String sentence) {
        List<Word> words = Words.of(sentence);
        if (words.size() < LEAST_WORDS) {
            return "";
        }
        List<String> frame = new ArrayList<>();
        for (Word word : words) {
            String mask = mask(word.form());
            if (frame.isEmpty() || !mask.equals("_") || !frame.getLast().equals("_")) {
                frame.add(mask);
            }
        }
        return String.join(" ", frame);
    }

    private String mask(String form) {
        boolean number = form.chars().anyMatch(Character::isDigit);
        return number || names.contains(form) || names.contains(withoutPrefix(form)) ? "_" : form;
    }

    private static String withoutPrefix(String form) {
        return form.length() > 3 && "وفبلك".indexOf(Letters.fold(form).charAt(0)) >= 0 ? form.substring(1) : form;
    }
}
