package org.isnad.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words of {@code slots.tsv} by role, with or without article. Immutable. */
final class Slots {
    private static final int LONGEST = 3;

    private final Map<String, Map<String, String>> roles = new HashMap<>();

    Slots(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("slots.tsv")) {
            String slot = row.cell(0);
            Map<String, String> words = roles.computeIfAbsent(row.cell(1), role -> new HashMap<>());
            row.values(2).forEach(word -> words.putIfAbsent(Letters.fold(word), slot));
        }
    }

    /** What the words from one on tell in a role, the longest phrase first. */
    @Nullable
    String at(String role, List<Word> words, int from) {
        return at(role, words, from, true);
    }

    /** The same of what stands right behind its number: «4 وإصابة» counts none that were hurt. */
    @Nullable
    String counted(String role, List<Word> words, int from) {
        return at(role, words, from, false);
    }

    private @Nullable String at(String role, List<Word> words, int from, boolean clitics) {
        Map<String, String> table = roles.getOrDefault(role, Map.of());
        for (int length = Math.min(LONGEST, words.size() - from); from >= 0 && length > 0; length--) {
            String slot = table.get(phrase(words, from, from + length));
            if (slot == null && length == 1) {
                slot = bare(table, words.get(from).form(), clitics ? 2 : 0);
            }
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    /** What the words before one tell in a role, the longest phrase first. */
    @Nullable
    String before(String role, List<Word> words, int end) {
        Map<String, String> table = roles.getOrDefault(role, Map.of());
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            String slot = table.get(phrase(words, end - length, end));
            if (slot == null && length == 1) {
                slot = bare(table, words.get(end - 1).form(), 2);
            }
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    private static String phrase(List<Word> words, int from, int end) {
        if (end == from + 1) {
            return words.get(from).form();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < end; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).form());
        }
        return phrase.toString();
    }

    /** The word without article, and without so many conjunctions and prepositions. */
    private static @Nullable String bare(Map<String, String> table, String form, int clitics) {
        int begin = 0;
        for (int i = 0; i < clitics && begin < form.length() - 3 && "وفبل".indexOf(form.charAt(begin)) >= 0; i++) {
            begin++;
            String slot = table.get(form.substring(begin));
            if (slot != null) {
                return slot;
            }
        }
        return form.startsWith("ال", begin) ? table.get(form.substring(begin + 2)) : null;
    }
}
