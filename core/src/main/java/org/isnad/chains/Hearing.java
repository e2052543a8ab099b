package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agency whose own text an article is by what it heard itself: somebody told it something («قال لوكالة رويترز»، «في تصريح
 * لـ«فرانس برس»»), or a survey is its own («مسح لرويترز»). Who is only quoted («وفقا لرويترز»، «ذكرت وكالة رويترز») does not count.
 * Immutable; one pass.
 */
final class Hearing {
    private static final char FOR = 'ل';
    private static final char TATWEEL = 'ـ';
    private static final int MOST_MARKS = 4;

    /** The names by their first letter. */
    private final Map<Character, List<Name>> names = new HashMap<>();

    private final List<String> generic;
    private final Set<String> accordance;

    Hearing(Lexicon lexicon, ChainWords words) {
        this.generic = words.asWritten("agency");
        this.accordance = Set.copyOf(words.of("accordance"));
        for (Lexicon.Row row : lexicon.table("media.tsv")) {
            if (row.cell(2).equals("agency")) {
                boolean marked = row.cell(3).equals("marked");
                add(new Name(row.cell(0), row.cell(0), marked));
                row.values(1).forEach(spelling -> add(new Name(row.cell(0), spelling, marked)));
            }
        }
    }

    /** @param marked whether the name counts only behind a word for an agency */
    private record Name(String agency, String spelling, boolean marked) {}

    private void add(Name name) {
        names.computeIfAbsent(name.spelling().charAt(0), first -> new ArrayList<>())
                .add(name);
    }

    /** The one agency that heard something itself; null when there is none, or several. */
    @Nullable
    String in(String text) {
        String found = null;
        for (int i = text.indexOf(FOR); i >= 0; i = text.indexOf(FOR, i + 1)) {
            boolean begins = i == 0 || !Character.isLetter(text.charAt(i - 1));
            String agency = begins ? addressed(text, i + 1) : null;
            if (agency != null && !accordance.contains(wordBefore(text, i))) {
                if (found != null && !found.equals(agency)) {
                    return null;
                }
                found = agency;
            }
        }
        return found;
    }

    /** The agency named there, with a word for an agency or quotation marks before it. */
    private @Nullable String addressed(String text, int begin) {
        String bare = named(text, past(text, begin), false);
        for (int i = 0; i < generic.size() && bare == null; i++) {
            if (text.startsWith(generic.get(i), begin)) {
                bare = named(text, past(text, begin + generic.get(i).length()), true);
            }
        }
        return bare;
    }

    private @Nullable String named(String text, int at, boolean marked) {
        if (at >= text.length()) {
            return null;
        }
        for (Name name : names.getOrDefault(text.charAt(at), List.of())) {
            int end = at + name.spelling().length();
            boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
            if (whole && (marked || !name.marked()) && text.startsWith(name.spelling(), at)) {
                return name.agency();
            }
        }
        return null;
    }

    /** Past blanks, quotation marks and the stroke that lengthens a letter. */
    private static int past(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < MOST_MARKS && isMark(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isMark(char c) {
        return c == TATWEEL || c != '\n' && !Character.isLetterOrDigit(c);
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        String word = Letters.fold(text.substring(begin, end));
        return word.startsWith("و") && word.length() > MOST_MARKS ? word.substring(1) : word;
    }
}
