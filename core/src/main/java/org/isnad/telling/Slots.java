package org.isnad.telling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words of {@code slots.tsv} by role, with or without article. Immutable. */
final class Slots {
    private static final int LONGEST = 3;

    private static final Role NONE = new Role();

    private final Map<String, Role> roles = new HashMap<>();

    Slots(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("slots.tsv")) {
            Role role = roles.computeIfAbsent(row.cell(1), name -> new Role());
            row.values(2).forEach(words -> role.add(Letters.fold(words), row.cell(0)));
        }
    }

    /** The phrases of one role, and which words more than one word of a phrase begins and ends with. */
    private static final class Role {
        private final Map<String, String> slots = new HashMap<>();
        private final Set<String> openers = new HashSet<>();
        private final Set<String> closers = new HashSet<>();

        void add(String phrase, String slot) {
            slots.putIfAbsent(phrase, slot);
            if (phrase.indexOf(' ') >= 0) {
                openers.add(phrase.substring(0, phrase.indexOf(' ')));
                closers.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
            }
        }

        @Nullable
        String phrase(List<Word> words, int from, int end) {
            return slots.get(Slots.phrase(words, from, end));
        }

        /** The word without article, and without so many conjunctions and prepositions. */
        @Nullable
        String word(String form, int clitics) {
            String whole = slots.get(form);
            if (whole != null) {
                return whole;
            }
            int begin = 0;
            for (int i = 0; i < clitics && begin < form.length() - 3 && "وفبل".indexOf(form.charAt(begin)) >= 0; i++) {
                begin++;
                String slot = slots.get(form.substring(begin));
                if (slot != null) {
                    return slot;
                }
            }
            return form.startsWith("ال", begin) ? slots.get(form.substring(begin + 2)) : null;
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

    private @Nullable String at(String name, List<Word> words, int from, boolean clitics) {
        if (from < 0 || from >= words.size()) {
            return null;
        }
        Role role = roles.getOrDefault(name, NONE);
        String form = words.get(from).form();
        for (int length = role.openers.contains(form) ? Math.min(LONGEST, words.size() - from) : 1;
                length > 1;
                length--) {
            String slot = role.phrase(words, from, from + length);
            if (slot != null) {
                return slot;
            }
        }
        return role.word(form, clitics ? 2 : 0);
    }

    /** What the words before one tell in a role, the longest phrase first. */
    @Nullable
    String before(String name, List<Word> words, int end) {
        if (end <= 0) {
            return null;
        }
        Role role = roles.getOrDefault(name, NONE);
        String form = words.get(end - 1).form();
        for (int length = role.closers.contains(form) ? Math.min(LONGEST, end) : 1; length > 1; length--) {
            String slot = role.phrase(words, end - length, end);
            if (slot != null) {
                return slot;
            }
        }
        return role.word(form, 2);
    }

    private static String phrase(List<Word> words, int from, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < end; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).form());
        }
        return phrase.toString();
    }
}
