package org.isnad.facts;

import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;

/** Places with the next word written to them, as pages lose a space: «كييفعن». */
final class GluedWords {
    private static final int SHORTEST_PLACE = 4;
    private static final int SHORTEST = 6;

    private GluedWords() {}

    /** Where a word is to be cut that is a known place and a preposition, counted in letters; 0 if it is one word. */
    static int cut(NameLexicon lexicon, String form) {
        if (form.length() < SHORTEST) {
            return 0;
        }
        for (String glued : lexicon.affixes("glued")) {
            int at = form.length() - glued.length();
            if (at >= SHORTEST_PLACE && form.endsWith(glued)) {
                return isUnknown(lexicon, form) && isPlace(lexicon, form.substring(0, at)) ? at : 0;
            }
        }
        return 0;
    }

    private static boolean isUnknown(NameLexicon lexicon, String form) {
        return lexicon.flags(form) == 0 && !lexicon.word(form).isOrdinary();
    }

    private static boolean isPlace(NameLexicon lexicon, String form) {
        Entry place = lexicon.has(form, NATIONAL | GIVEN | FAMILY)
                ? null
                : lexicon.names().whole(form);
        return place != null && place.type() == Type.PLACE && !place.needsContext();
    }
}
