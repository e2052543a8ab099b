package org.isnad.chains;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agency whose own text an article is by what it heard itself: somebody told it something («قال لوكالة رويترز»، «في تصريح
 * لـ«فرانس برس»»), or a survey is its own («مسح لرويترز»). Who is only quoted («وفقا لرويترز»، «ذكرت وكالة رويترز») does not count.
 * Immutable; one search of the text for each name.
 */
final class Hearing {
    /** So many letters before a name are looked at. */
    private static final int BEFORE = 40;

    private static final String FOR = " ل";

    private final List<Name> names = new ArrayList<>();
    private final List<String> generic;
    private final Set<String> accordance;

    Hearing(Lexicon lexicon, ChainWords words) {
        this.generic = words.of("agency");
        this.accordance = Set.copyOf(words.of("accordance"));
        for (Lexicon.Row row : lexicon.table("media.tsv")) {
            if (row.cell(2).equals("agency")) {
                Set<String> spellings = new LinkedHashSet<>();
                spellings.add(row.cell(0));
                spellings.addAll(row.values(1));
                List.copyOf(spellings).forEach(spelling -> spellings.add(Letters.fold(spelling)));
                boolean marked = row.cell(3).equals("marked");
                spellings.forEach(spelling -> names.add(new Name(row.cell(0), spelling, marked)));
            }
        }
    }

    /** @param marked whether the name counts only behind a word for an agency */
    private record Name(String agency, String spelling, boolean marked) {}

    /** The one agency that heard something itself; null when there is none, or several. */
    @Nullable
    String in(String text) {
        String found = null;
        for (Name name : names) {
            if (!name.agency().equals(found) && heard(text, name)) {
                if (found != null) {
                    return null;
                }
                found = name.agency();
            }
        }
        return found;
    }

    private boolean heard(String text, Name name) {
        int length = name.spelling().length();
        for (int at = text.indexOf(name.spelling()); at >= 0; at = text.indexOf(name.spelling(), at + length)) {
            boolean whole = at + length == text.length() || !Character.isLetter(text.charAt(at + length));
            if (whole && isAddressed(before(text, at), name)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the name, folded, without the quotation marks and blanks next to it. */
    private static String before(String text, int at) {
        String folded = ' ' + Letters.fold(text.substring(Math.max(0, at - BEFORE), at));
        int end = folded.length();
        while (end > 0 && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end);
    }

    /** Whether a ل addresses the name, «وكالة» between them or not, and no word of accordance stands before that. */
    private boolean isAddressed(String before, Name name) {
        if (!name.marked() && before.endsWith(FOR)) {
            return !isAccording(before, FOR);
        }
        return generic.stream().map(FOR::concat).anyMatch(end -> before.endsWith(end) && !isAccording(before, end));
    }

    private boolean isAccording(String before, String end) {
        String rest = before.substring(0, before.length() - end.length());
        String word = rest.substring(rest.lastIndexOf(' ') + 1);
        return accordance.contains(word) || word.startsWith("و") && accordance.contains(word.substring(1));
    }
}
