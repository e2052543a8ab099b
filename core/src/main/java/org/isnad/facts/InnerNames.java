package org.isnad.facts;

import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;

/** Known names that stand inside longer names: قطاع غزة inside a commission's name. */
final class InnerNames {
    private InnerNames() {}

    /** Adds to {@code drafts} the known places and bodies inside its organisations. */
    static void add(NameScan scan, List<Draft> drafts) {
        for (Draft outer : List.copyOf(drafts)) {
            if (outer.type == Type.ORGANISATION && outer.kind == Kind.NAME && outer.length() > 1) {
                inside(scan, outer, drafts);
            }
        }
    }

    private static void inside(NameScan scan, Draft outer, List<Draft> drafts) {
        for (int i = outer.first + 1; i <= outer.last; ) {
            i = 1 + at(scan, i, outer, drafts);
        }
    }

    private static int at(NameScan scan, int at, Draft outer, List<Draft> drafts) {
        for (Stem stem : scan.stems(at)) {
            Match match = scan.lexicon.names().longest(scan.tokens, at, stem.form());
            if (match != null && match.last() <= outer.last && isInner(scan, at, stem, match, outer)) {
                Entry entry = match.entries().getFirst();
                Draft inner = Draft.name(entry.type(), at, stem.skip(), match.last(), "lexicon", 0.8)
                        .known(entry);
                inner.name = entry.name();
                inner.id = EntityResolver.id(entry);
                if (!inner.id.equals(outer.id)) {
                    drafts.add(inner);
                }
                return match.last();
            }
        }
        return at;
    }

    /** Whether a known name means itself there: no word of another tongue, no nationality, no club in the name of a bank. */
    private static boolean isInner(NameScan scan, int at, Stem stem, Match match, Draft outer) {
        Entry inner = match.entries().getFirst();
        boolean nationality = inner.type() == Type.PLACE
                && match.last() == at
                && scan.has(at, NameLexicon.NATIONAL)
                && scan.tokens.form(at - 1).startsWith("ال");
        boolean club = inner.kind().equals("club")
                && outer.entry != null
                && !outer.entry.kind().equals("club");
        return !inner.needsContext()
                && !nationality
                && !club
                && !scan.lexicon.affixes("never-inner").contains(stem.form());
    }
}
