package org.isnad.facts;

import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Places by the words that introduce them: مدينة, محافظة, نهر … */
final class PlaceRules {
    private PlaceRules() {}

    /** The place that a head word at {@code at}, read as {@code stem}, opens; null if it opens none. */
    static @Nullable Draft byHead(NameScan scan, int at, Stem stem) {
        Head head = scan.lexicon.placeHead(stem.form());
        int next = at + 1;
        if (head == null || !scan.joined(next)) {
            return null;
        }
        boolean inside = head.use().equals("in");
        int first = inside ? at : next;
        int skip = inside ? stem.skip() : 0;
        Match known = scan.lexicon.names().longest(scan.tokens, next, scan.tokens.form(next));
        Entry place = known == null ? null : known.of(Type.PLACE);
        if (known != null && place != null && isBody(scan, head)) {
            return null;
        }
        if (known != null && place != null) {
            return Draft.name(Type.PLACE, first, skip, known.last(), "known-after-head", 0.9)
                    .known(inside ? null : place);
        }
        boolean open = inside || head.use().equals("out");
        return open ? unknown(scan, first, skip, next) : null;
    }

    /** «بلدية غزة»: a town's council is a body, though its word may stand before a town as well. */
    private static boolean isBody(NameScan scan, Head head) {
        Head body = scan.lexicon.organisationHead(head.form());
        return head.kind().equals("city") && body != null && body.use().equals("in");
    }

    private static @Nullable Draft unknown(NameScan scan, int first, int skip, int next) {
        String form = scan.tokens.form(next);
        int flags = scan.flags(next);
        Draft named =
                (flags & PersonRules.OPENERS) == 0 ? null : PersonRules.byNames(scan, next, scan.whole(next), flags);
        int words = named == null ? 0 : PersonRules.placeBefore(scan, named);
        if (words > 0) {
            return Draft.name(Type.PLACE, first, skip, next + words - 1, "after-place-head", 0.6);
        }
        if (named != null && named.length() > 1
                || form.length() < 3
                || !scan.maybeName(next)
                || scan.word(next).looksInflected() && !form.startsWith("ال")) {
            return null;
        }
        return Draft.name(Type.PLACE, first, skip, next, "after-place-head", 0.6);
    }
}
