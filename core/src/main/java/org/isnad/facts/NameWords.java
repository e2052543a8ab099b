package org.isnad.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;

/** The parts of names and what {@code name-variants.tsv} knows of them. Immutable. */
final class NameWords {
    private static final int MOST_WORDS = 12;
    /** The word for a clan in normal form, which is that of the article too. */
    private static final String CLAN = "ال";

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Map<String, List<Set<String>>>> groups = new HashMap<>();
    private final List<String> prefixes;

    NameWords(Lexicon lexicon) {
        lexicon.table("name-variants.tsv").forEach(this::add);
        prefixes = kinds.getOrDefault("built-with", Set.of()).stream()
                .map(NameWords::before)
                .toList();
    }

    /** A word as it stands before the next in a name part: آل apart, Abu and its like written together. */
    private static String before(String word) {
        return word.equals(CLAN) ? word + " " : word;
    }

    private void add(Row row) {
        Set<String> forms = new HashSet<>();
        row.values(1).forEach(form -> forms.add(Letters.fold(form)));
        kinds.computeIfAbsent(row.cell(0), k -> new HashSet<>()).addAll(forms);
        Map<String, List<Set<String>>> groupsOf = groups.computeIfAbsent(row.cell(0), k -> new HashMap<>());
        forms.forEach(
                form -> groupsOf.computeIfAbsent(form, k -> new ArrayList<>(1)).add(forms));
    }

    boolean is(String kind, String form) {
        return kinds.getOrDefault(kind, Set.of()).contains(form);
    }

    /** Whether two forms stand in one row of a kind. */
    boolean together(String kind, String a, String b) {
        for (Set<String> group : groups.getOrDefault(kind, Map.of()).getOrDefault(a, List.of())) {
            if (group.contains(b)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a name in the normal form, signs as spaces; at most twelve. */
    List<String> words(String name) {
        String folded = Letters.fold(name);
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < folded.length() && words.size() < MOST_WORDS) {
            int begin = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            if (i > begin) {
                words.add(folded.substring(begin, i));
            } else {
                i++;
            }
        }
        return words;
    }

    /** The words with those that make one name written together: Abd, Abu and their like with the next, Allah with the one before. */
    List<String> parts(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (is("prefix", word) && i + 1 < words.size()) {
                parts.add(before(word) + words.get(++i));
            } else if (word.equals("الله") && !parts.isEmpty()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + word);
            } else {
                parts.add(word);
            }
        }
        return parts;
    }

    /** Abu, Umm or Al that both parts are built with; empty when they are not, or with Abd, whose attribute has an article. */
    String builtWith(String a, String b) {
        for (String prefix : prefixes) {
            if (a.startsWith(prefix)
                    && b.startsWith(prefix)
                    && Math.min(a.length(), b.length()) > prefix.length() + 1) {
                return prefix;
            }
        }
        return "";
    }

    /** Whether a name part is Arab: a known given name, or built with Abd or Abu. */
    boolean isArab(String part) {
        return is("given", part) || part.startsWith("عبدال") || part.startsWith("ابو");
    }
}
