package org.isnad.facts;

import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Airports, hotels, bridges, palaces: a head word and the name behind it are one place, «مطار كرفانوفو». */
final class Facilities {
    private static final String RULE = "facility";
    /** How the table marks the heads. */
    private static final String USE = "site";

    private Facilities() {}

    /** The facility whose head at {@code at} a definite word in no table names: «مسجد الأنوار»; null if it names none. */
    static @Nullable Draft byHead(NameScan scan, int at, Stem stem) {
        int next = at + 1;
        boolean named = isHead(scan, stem)
                && scan.joined(next)
                && scan.tokens.form(next).startsWith("ال")
                && scan.flags(next) == 0
                && scan.tokens.form(next).length() > 4
                && scan.maybeName(next)
                && !isAdjective(scan, next);
        return named ? Draft.name(Type.PLACE, at, stem.skip(), next, RULE, 0.6) : null;
    }

    /** Takes heads into the names that were found behind them; a known name inside keeps a mention of its own. */
    static void widen(NameScan scan) {
        for (Draft named : List.copyOf(scan.drafts)) {
            Draft facility = named.kind == Kind.NAME ? around(scan, named) : null;
            if (facility != null) {
                scan.claim(facility);
                if (named.entry == null) {
                    scan.drafts.remove(named);
                }
            }
        }
    }

    private static @Nullable Draft around(NameScan scan, Draft named) {
        if (named.skip > 0 || !scan.joined(named.first)) {
            return null;
        }
        int honour = named.type == Type.PERSON ? honour(scan, named.first) : named.first;
        int at = honour - 1;
        Stem head = at < 0 || !scan.joined(honour) || scan.owner(at) != null ? null : head(scan, at);
        int last = qualified(scan, named.last);
        boolean known = named.type == Type.PLACE && named.entry != null;
        return head == null || known && last == named.last
                ? null
                : Draft.name(Type.PLACE, at, head.skip(), last, RULE, named.confidence);
    }

    /** «مطار الملك خالد»: where the title in front of a person's name begins. */
    private static int honour(NameScan scan, int name) {
        boolean title = scan.joined(name - 1)
                && scan.owner(name - 1) == null
                && scan.tokens.form(name - 1).startsWith("ال")
                && scan.has(name - 1, NameLexicon.TITLE_START);
        return title ? name - 1 : name;
    }

    /** «مطار بغداد الدولي»: the last word with what a facility is further called. */
    private static int qualified(NameScan scan, int last) {
        return scan.joined(last + 1) && scan.owner(last + 1) == null && isAdjective(scan, last + 1) ? last + 1 : last;
    }

    private static boolean isAdjective(NameScan scan, int at) {
        return scan.lexicon.affixes("facility-adjective").contains(scan.tokens.form(at));
    }

    private static @Nullable Stem head(NameScan scan, int at) {
        for (Stem stem : scan.stems(at)) {
            if (isHead(scan, stem)) {
                return stem;
            }
        }
        return null;
    }

    private static boolean isHead(NameScan scan, Stem stem) {
        Head head = scan.lexicon.placeHead(stem.form());
        return head != null && head.use().equals(USE);
    }
}
