package org.isnad.facts;

import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;

/** Outlets whose names are words or places too: what beside them says that the outlet is meant. */
final class OutletNames {
    /** So many words may stand between a verb of saying and the outlet told: «قال فلان الفلاني لـ«النهار»». */
    private static final int MOST_BETWEEN = 8;

    private OutletNames() {}

    static boolean isOutlet(Entry entry) {
        return switch (entry.kind()) {
            case "broadcaster", "newspaper", "agency", "website" -> true;
            default -> false;
        };
    }

    /** «الدوحة – الراية:» behind a dateline, «قال للجزيرة», «ذكرت «الخليج»» behind words for saying: the outlet, whatever else the word means. */
    static boolean isCredited(NameScan scan, int at, Stem stem, int last) {
        if (stem.skip() > 0) {
            boolean to = scan.tokens.form(at).startsWith("ل") && scan.joined(at);
            return to && (IntroducedPersons.isSaying(scan, at - 1) || scan.has(at - 1, NameLexicon.MEDIA_CUE));
        }
        Draft place = scan.owner(at - 1);
        char after = scan.tokens.after(last);
        boolean dateline = place != null
                && place.type == Type.PLACE
                && opensLine(scan, place.first)
                && isDash(scan.tokens.before(at))
                && (after == ':' || after == ')' || isDash(after));
        return dateline || isQuoted(scan, at, last) && at > 0 && isCue(scan, at - 1);
    }

    private static boolean isQuoted(NameScan scan, int at, int last) {
        return "«\"“".indexOf(scan.tokens.before(at)) >= 0 && "»\"”".indexOf(scan.tokens.after(last)) >= 0;
    }

    /** Whether an outlet in quotation marks may stand behind a word: a verb of publishing, or «to» behind one of saying. */
    private static boolean isCue(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        if (!form.equals("ل")) {
            return isPublishing(scan, at, form);
        }
        int from = at - 1;
        for (int i = from; i >= 0 && from - i < MOST_BETWEEN && (i == from || scan.tokens.before(i + 1) != '\n'); i--) {
            if (IntroducedPersons.isSaying(scan, i) || isPublishing(scan, i, scan.tokens.form(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPublishing(NameScan scan, int at, String form) {
        boolean conjunction = form.startsWith("و") || form.startsWith("ف");
        return scan.has(at, NameLexicon.MEDIA_CUE)
                || scan.lexicon.affixes("outlet-cue").contains(form)
                || conjunction && scan.lexicon.affixes("outlet-cue").contains(form.substring(1));
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '(';
    }

    static boolean opensLine(NameScan scan, int at) {
        return !scan.joined(at) && scan.tokens.before(at) == '\n';
    }
}
