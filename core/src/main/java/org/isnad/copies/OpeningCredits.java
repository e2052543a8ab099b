package org.isnad.copies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words that open a text credit an outlet: as a dateline («(مدار) –», «المرجان - مدار:») or behind a word that cites
 * («ذكرت صحيفة الشراع», «وفقا لوكالة مدار»). Names of outlets are ordinary words too, and one that only stands there credits nobody:
 * «جامعة الدول العربية». Pure functions.
 */
final class OpeningCredits {
    /** How many units of a text are its opening, where a source is credited. */
    private static final int OPENING = 80;

    private static final String BEFORE = "([/|:-–—ـ";
    private static final String AFTER = ")]/|:-–—ـ";
    private static final String QUOTES = " \"«»“”'";
    /** The preposition that is written as one word with the source. */
    private static final char OF = 'ل';

    private static final Set<String> CUES = words("cue");
    private static final Set<String> LINKS = words("of");
    private static final Set<String> CITED = words("cited");
    private static final Set<String> CONJUNCTIONS = words("conjunction");

    private OpeningCredits() {}

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        Lexicon.bundled().table("crediting-words.tsv").stream()
                .filter(row -> row.cell(0).equals(kind))
                .forEach(row -> List.of(row.cell(1).split(" ")).forEach(word -> words.add(Letters.fold(word))));
        return Set.copyOf(words);
    }

    /** The opening of a text as it is asked for names. */
    static String of(String text) {
        return Letters.fold(text.substring(0, Math.min(text.length(), OPENING)));
    }

    /** What a text closes with in brackets on a line of its own, where credits stand; null when that is none or longer than a credit. */
    static @Nullable String closing(String text) {
        String line = text.stripTrailing();
        line = line.substring(line.lastIndexOf('\n') + 1).strip();
        boolean brackets = line.length() > 2
                && line.startsWith("(")
                && line.endsWith(")")
                && line.indexOf(')') == line.length() - 1;
        return brackets && line.length() <= OPENING ? line.substring(1, line.length() - 1) : null;
    }

    /** Whether an opening credits an outlet of this name. */
    static boolean name(String opening, String outlet) {
        return name(opening, outlet, 0);
    }

    /** The same, but not with the first word, which may be the place of the dateline. */
    static boolean nameBehindFirst(String opening, String outlet) {
        return name(opening, outlet, 1);
    }

    /** Whether an opening credits an outlet by another word for what it is: «ذكرت صحيفة «الجسر»» for «جريدة الجسر». */
    static boolean nameOfKind(String opening, String outlet) {
        String kind = SourceNames.kind(outlet);
        return kind != null && name(opening, SourceNames.withoutKinds(outlet), 1, before -> isBehindKind(before, kind));
    }

    private static boolean isBehindKind(String before, String kind) {
        String word = last(trimmed(before));
        boolean glued = word.length() > 1 && word.charAt(0) == OF && !SourceNames.isHead(word);
        return kind.equals(SourceNames.kind(glued ? word.substring(1) : word));
    }

    private static boolean name(String opening, String outlet, int from) {
        return name(opening, outlet, from, before -> true);
    }

    private static boolean name(String opening, String outlet, int from, Predicate<String> behind) {
        String name = Letters.fold(outlet).strip();
        for (int at = opening.indexOf(name, from); at >= 0 && !name.isEmpty(); at = opening.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole = end == opening.length() || !Character.isLetterOrDigit(opening.charAt(end));
            String before = opening.substring(0, at);
            if (whole && behind.test(before) && credits(before, opening.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean credits(String before, String after) {
        boolean glued = before.length() > 1
                && before.charAt(before.length() - 1) == OF
                && !Character.isLetter(before.charAt(before.length() - 2));
        if (!glued && !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1))) {
            return false;
        }
        String rest = trimmed(glued ? before.substring(0, before.length() - 1) : before);
        String word = last(rest);
        boolean gluedHead = word.length() > 1 && word.charAt(0) == OF && SourceNames.isHead(word.substring(1));
        if (gluedHead || SourceNames.isHead(word)) {
            rest = trimmed(rest.substring(0, rest.length() - word.length()));
            word = last(rest);
        }
        return glued || gluedHead ? CITED.contains(word) : isCited(rest, word) || isDateline(rest, after);
    }

    private static boolean isCited(String rest, String word) {
        if (LINKS.contains(word)) {
            return CITED.contains(bare(last(trimmed(rest.substring(0, rest.length() - word.length())))));
        }
        return CUES.contains(bare(word));
    }

    /** Whether the name stands alone between signs. */
    private static boolean isDateline(String before, String after) {
        String next = after.strip();
        return (before.isEmpty() || BEFORE.indexOf(before.charAt(before.length() - 1)) >= 0)
                && !next.isEmpty()
                && AFTER.indexOf(next.charAt(0)) >= 0;
    }

    /** Without a conjunction before it: «وذكرت». */
    private static String bare(String word) {
        boolean joined = word.length() > 1 && CONJUNCTIONS.contains(word.substring(0, 1));
        return joined && !CUES.contains(word) && !CITED.contains(word) ? word.substring(1) : word;
    }

    private static String trimmed(String before) {
        int end = before.length();
        while (end > 0 && QUOTES.indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        return before.substring(0, end);
    }

    private static String last(String before) {
        int begin = before.length();
        while (begin > 0 && Character.isLetterOrDigit(before.charAt(begin - 1))) {
            begin--;
        }
        return before.substring(begin);
    }
}
