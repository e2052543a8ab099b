package org.isnad.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Tells whom a credit names from words that name nobody, and from an agency's own signature on its own page. Thread safe. */
final class Credits {
    private static final int LONGEST_INITIALS = 5;

    private final Set<String> nobody = new HashSet<>();

    Credits(Lexicon lexicon) {
        lexicon.table("not-credits.tsv").forEach(row -> row.values(0).forEach(w -> nobody.add(TitleFinder.key(w))));
    }

    /** Whether a name of a credit line says no more than "agencies" or "exclusive". */
    boolean isNobody(String name) {
        String key = TitleFinder.key(name);
        return key.isEmpty() || nobody.contains(key);
    }

    /** A name without what is added to it and names nobody: «المنحنى + وكالات». */
    String withoutNobody(String name) {
        int plus = name.lastIndexOf('+');
        return plus > 0 && isNobody(name.substring(plus + 1))
                ? name.substring(0, plus).strip()
                : name;
    }

    /** Whether a sign-off such as «(مرساة)» or «(م.ب)» is the outlet's own: its name, part of it, or its initials. */
    static boolean isOwn(String name, @Nullable String outlet) {
        if (outlet == null) {
            return false;
        }
        List<String> own = words(outlet);
        List<String> said = words(name);
        return !said.isEmpty() && (own.containsAll(said) || areInitials(said, own));
    }

    private static List<String> words(String name) {
        return List.of(TitleFinder.key(name).split(" ")).stream()
                .map(Credits::bare)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /** Initials stand for the words of the name in order; the kind of outlet before the name may be left out. */
    private static boolean areInitials(List<String> letters, List<String> words) {
        if (letters.size() < 2
                || letters.size() > LONGEST_INITIALS
                || letters.stream().anyMatch(l -> l.length() > 1)) {
            return false;
        }
        int next = 0;
        for (String word : words) {
            next += next < letters.size() && word.startsWith(letters.get(next)) ? 1 : 0;
        }
        return next == letters.size();
    }
}
