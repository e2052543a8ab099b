package org.isnad.facts;

import static org.isnad.facts.NameLexicon.ADJECTIVE;
import static org.isnad.facts.NameLexicon.EXTENT_STOP;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Organisations by their head words and the grammar of what follows: وزارة الخارجية الروسية, صحيفة «…». */
final class OrganisationRules {
    private static final int LONGEST = 8;

    private OrganisationRules() {}

    /** The organisation that a head word at {@code at}, read as {@code stem}, opens; null if it opens none. */
    static @Nullable Draft byHead(NameScan scan, int at, Stem stem) {
        Head head = scan.lexicon.organisationHead(stem.form());
        if (head == null) {
            return null;
        }
        return switch (head.use()) {
            case "own", "in", "weak", "office" -> construct(scan, at, stem, head);
            case "out", "quote" -> afterHead(scan, at, stem, head);
            default -> null;
        };
    }

    /** وزارة الخارجية الروسية: definite complements, then adjectives, purposes with لل. */
    private static @Nullable Draft construct(NameScan scan, int at, Stem stem, Head head) {
        boolean office = head.use().equals("office");
        boolean own = office || head.use().equals("own");
        boolean weak = head.use().equals("weak");
        int last = at;
        boolean marked = false;
        int complements = 0;
        while (last - at < LONGEST && scan.joined(last + 1)) {
            int next = last + 1;
            int end = complements == 0 ? firstComplement(scan, next, head, own) : further(scan, next, head);
            if (end < next) {
                break;
            }
            complements++;
            marked |= end > next
                    || complements == 1 && head.kind().equals("hospital") && isUnknown(scan, next)
                    || complements == 1 && scan.has(next, NameLexicon.NAME_START) && !weak;
            last = end;
            if (scan.has(last + 1, NATIONAL) && isComplete(scan, at, stem, last)) {
                break;
            }
            if (scan.has(last, NATIONAL)) {
                marked = true;
                if (!isPurpose(scan, last + 1)) {
                    break;
                }
            }
            marked |= isPurpose(scan, last) || head.use().equals("in") && complements == 2 && isRelation(scan, last);
        }
        if (complements == 0 || !own && !marked) {
            return null;
        }
        Kind kind = office ? Kind.ROLE : Kind.NAME;
        return new Draft(Type.ORGANISATION, kind, at, stem.skip(), last, "organisation-head", 0.8)
                .known(head.kind().equals("armed-group") ? group(scan, at + 1, last) : null);
    }

    /** «اتحاد كتاب المغرب», «محكمة جنايات بيروت»: an indefinite noun between the head and the place it belongs to. */
    private static boolean isMembership(NameScan scan, int at, Head head) {
        boolean noun = head.use().equals("in")
                && scan.joined(at + 1)
                && scan.lexicon.affixes("membership").contains(scan.tokens.form(at));
        Match place = noun ? scan.lexicon.names().longest(scan.tokens, at + 1, scan.tokens.form(at + 1)) : null;
        return place != null && place.last() == at + 1 && place.of(Type.PLACE) != null;
    }

    /** «مستشفى النخيلات»: a definite word in no table. */
    private static boolean isUnknown(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && form.length() > 5 && scan.flags(at) == 0 && scan.maybeName(at);
    }

    /** «لجنة الانتخابات المركزية»: an adjective of relation behind the noun closes a name. */
    private static boolean isRelation(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && form.length() > 5 && (form.endsWith("ي") || form.endsWith("يه"));
    }

    /** Whether the words so far are a known name, which no nationality behind it belongs to: «حزب الله» اللبناني. */
    private static boolean isComplete(NameScan scan, int at, Stem stem, int last) {
        Match known = scan.lexicon.names().longest(scan.tokens, at, stem.form());
        return known != null && known.last() == last && known.of(Type.ORGANISATION) != null;
    }

    /** The group that a head only introduces: «تنظيم داعش» is known as «داعش». */
    private static @Nullable Entry group(NameScan scan, int at, int last) {
        Match known = scan.lexicon.names().longest(scan.tokens, at, scan.tokens.form(at));
        return known == null || known.last() != last ? null : known.of(Type.ORGANISATION);
    }

    private static int firstComplement(NameScan scan, int at, Head head, boolean own) {
        String form = scan.tokens.form(at);
        Match known = scan.lexicon.names().longest(scan.tokens, at, form);
        if (known != null
                && !(form.startsWith("ال") && known.entries().getFirst().needsContext())) {
            return known.last();
        }
        if (isMembership(scan, at, head)) {
            return at + 1;
        }
        if (isDefinite(scan, at)) {
            return own || head.use().equals("in") ? honoured(scan, at) : at;
        }
        if (isPurpose(scan, at)) {
            return -1;
        }
        boolean proper = own && scan.maybeName(at) && !scan.word(at).looksInflected() && form.length() > 2;
        if (proper) {
            return at;
        }
        boolean nested = scan.joined(at + 1)
                && isDefinite(scan, at + 1)
                && !scan.has(at, NATIONAL)
                && scan.lexicon.organisationHead(form) == null
                && form.length() > 2
                && !scan.has(at, EXTENT_STOP)
                && own
                && scan.flags(at) == NameLexicon.COMMON;
        return nested ? at + 1 : -1;
    }

    /** «مستشفى الملك فيصل»: a definite title and the name of whom a body is called after. */
    private static int honoured(NameScan scan, int at) {
        boolean named = scan.has(at, NameLexicon.TITLE_START) && scan.joined(at + 1) && scan.has(at + 1, GIVEN);
        return named ? PersonRules.extend(scan, at + 1, false) : at;
    }

    private static int further(NameScan scan, int at, Head head) {
        String form = scan.tokens.form(at);
        if (isDefinite(scan, at)) {
            boolean adjective = scan.has(at, NATIONAL | ADJECTIVE) || form.endsWith("ي") || form.endsWith("يه");
            return adjective ? at : -1;
        }
        if (isPurpose(scan, at)) {
            return form.startsWith("لل") ? at : at + 1;
        }
        boolean conjoined = form.startsWith("وال") && !head.form().equals("نادي");
        boolean sameSort = conjoined
                && scan.lexicon.organisationHead(form.substring(3)) == null
                && !scan.has(at, EXTENT_STOP)
                && !scan.lexicon.has(form.substring(1), EXTENT_STOP | NATIONAL);
        return sameSort ? at : -1;
    }

    private static boolean isDefinite(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && form.length() > 3 && !scan.has(at, EXTENT_STOP);
    }

    /** للأبحاث, لكرة القدم: a purpose that belongs to a name. */
    private static boolean isPurpose(NameScan scan, int at) {
        if (!scan.joined(at)) {
            return false;
        }
        String form = scan.tokens.form(at);
        if (form.startsWith("لل") && form.length() > 3) {
            return !scan.lexicon.has("ال" + form.substring(2), EXTENT_STOP);
        }
        return scan.lexicon.affixes("purpose").contains(form) && scan.joined(at + 1);
    }

    /** الاتحاد الدولي للنقل, البنك المركزي التركي: a definite head needs a purpose or a nationality to be a name. */
    static @Nullable Draft definite(NameScan scan, int at, Stem stem) {
        if (!scan.joined(at + 1) || !isDefinite(scan, at + 1)) {
            return null;
        }
        Head head = scan.lexicon.organisationHead(stem.form().substring(2));
        if (head == null) {
            return null;
        }
        boolean described = head.use().equals("described");
        int last = at;
        boolean marked = false;
        for (int next = at + 1; next - at < LONGEST && scan.joined(next); next = last + 1) {
            int end = further(scan, next, head);
            boolean disagrees = head.form().endsWith("ه")
                    && scan.has(next, NATIONAL)
                    && !scan.tokens.form(next).endsWith("ه");
            if (end < next || disagrees || scan.tokens.form(next).startsWith("و")) {
                break;
            }
            last = end;
            marked |= scan.has(last, NATIONAL) || isPurpose(scan, next);
            if (scan.has(last, NATIONAL) && !isPurpose(scan, last + 1)) {
                break;
            }
        }
        if (!marked) {
            return null;
        }
        boolean name = !described
                && !head.use().equals("out")
                && !head.use().equals("quote")
                && (last - at > 1 || !head.use().equals("weak"));
        Kind kind = name ? Kind.NAME : Kind.ROLE;
        return new Draft(Type.ORGANISATION, kind, at, stem.skip(), last, "organisation-definite", name ? 0.7 : 0.5);
    }

    /** صحيفة «المرفأ», شركة أكوانيل: the name is what follows the head. */
    private static @Nullable Draft afterHead(NameScan scan, int at, Stem stem, Head head) {
        int next = at + 1;
        if (next >= scan.tokens.size()) {
            return null;
        }
        char quote = scan.tokens.before(next);
        if (quote == '«' || quote == '"' || quote == '“') {
            return quoted(scan, next);
        }
        if (!scan.joined(next)) {
            return null;
        }
        Match known = scan.lexicon.names().longest(scan.tokens, next, scan.tokens.form(next));
        if (known != null && known.of(Type.ORGANISATION) != null) {
            return Draft.name(Type.ORGANISATION, next, 0, known.last(), "known-after-head", 0.9)
                    .known(known.of(Type.ORGANISATION));
        }
        int end = head.kind().equals("company") ? qualified(scan, next, head) : next;
        if (end > next) {
            return Draft.name(Type.ORGANISATION, at, stem.skip(), end, "organisation-head", 0.8);
        }
        return head.use().equals("out") ? proper(scan, next, head) : null;
    }

    /** «شركة أبوظبي الوطنية للطاقة»: a place, then what agrees with the head, so that the head belongs to the name. */
    private static int qualified(NameScan scan, int at, Head head) {
        Match place = scan.lexicon.names().longest(scan.tokens, at, scan.tokens.form(at));
        int last = place == null || place.of(Type.PLACE) == null ? at : place.last();
        boolean agrees = place != null
                && place.of(Type.PLACE) != null
                && scan.joined(last + 1)
                && scan.tokens.form(last + 1).startsWith("ال")
                && scan.tokens.form(last + 1).endsWith("ه")
                && !scan.has(last + 1, EXTENT_STOP);
        if (!agrees) {
            return at;
        }
        for (int next = last + 1; next - at < LONGEST && scan.joined(next); next = last + 1) {
            int end = further(scan, next, head);
            if (end < next || scan.tokens.form(next).startsWith("و")) {
                break;
            }
            last = end;
        }
        return last;
    }

    private static @Nullable Draft proper(NameScan scan, int next, Head head) {
        String form = scan.tokens.form(next);
        boolean place = scan.lexicon.names().longest(scan.tokens, next, form) != null
                && !head.kind().equals("party");
        boolean unknown = scan.maybeName(next) && !scan.word(next).looksInflected() && form.length() > 2;
        if (!unknown && !(place && head.kind().equals("club"))) {
            return null;
        }
        int last = next;
        while (last - next < 3
                && scan.joined(last + 1)
                && scan.maybeName(last + 1)
                && !PersonRules.isSure(scan, last + 1)
                && !scan.tokens.form(last + 1).startsWith("ال")
                && !scan.word(last + 1).looksInflected()) {
            last++;
        }
        return Draft.name(Type.ORGANISATION, next, 0, last, "after-organisation-head", 0.65);
    }

    /** A name in quotation marks right after its head, up to the closing mark. */
    private static @Nullable Draft quoted(NameScan scan, int first) {
        int last = first;
        while (last - first < 5 && !isClosing(scan.tokens.after(last))) {
            if (!scan.joined(last + 1)) {
                return null;
            }
            last++;
        }
        return isClosing(scan.tokens.after(last))
                ? Draft.name(Type.ORGANISATION, first, 0, last, "quoted-after-head", 0.8)
                : null;
    }

    private static boolean isClosing(char c) {
        return c == '»' || c == '"' || c == '”';
    }
}
