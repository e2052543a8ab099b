package org.isnad.facts;

import static org.isnad.facts.NameLexicon.ADJECTIVE;
import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.NameScan.Draft;

/** How far the words of a role reach behind its title: its complement, its nation, its field. */
final class RoleExtent {
    private static final int LONGEST = 9;

    private RoleExtent() {}

    /** The last word of a title with its complement: known bodies and places, definite words, nationalities. */
    static int complement(NameScan scan, int from, boolean office) {
        Draft body = scan.owner(from);
        boolean nation = body != null && body.type == Type.ORGANISATION && body.last > from && body.first < from;
        int last = nation && body != null ? body.last : from;
        while (last - from < LONGEST && scan.joined(last + 1)) {
            int next = last + 1;
            nation |= scan.has(last, NATIONAL);
            Draft post = scan.tokens.form(next).equals("لدي") ? scan.owner(next + 1) : null;
            if (post != null && post.type != Type.PERSON) {
                return post.last;
            }
            if (nation && !followsNation(scan, next)) {
                break;
            }
            nation &= !opensField(scan.tokens.form(next));
            Draft owner = scan.owner(next);
            if (owner != null) {
                if (!office || owner.type == Type.PERSON && owner.kind == Kind.NAME || owner.first != next) {
                    break;
                }
                last = owner.last;
                continue;
            }
            if (!continues(scan, next, office, last > from) || RoleRules.honoured(scan, next) != null) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** «الرئيس السابق فلان»: the adjective of time between a role and its name. */
    static int beyondTime(NameScan scan, int last) {
        int next = last + 1;
        boolean time = scan.joined(next)
                && scan.joined(next + 1)
                && scan.lexicon.affixes("incumbency").contains(scan.tokens.form(next));
        Draft person = time ? scan.owner(next + 1) : null;
        boolean named = person != null
                && person.type == Type.PERSON
                && person.kind == Kind.NAME
                && person.first == next + 1
                && person.skip == 0;
        return named ? next : last;
    }

    /** «مذيع "…" فلان»: a known body in quotation marks belongs to the title. */
    static int beyondQuote(NameScan scan, int last) {
        Draft body = scan.owner(last + 1);
        boolean quoted = body != null
                && body.first == last + 1
                && body.type == Type.ORGANISATION
                && RoleRules.isQuote(scan.tokens.before(last + 1));
        return quoted && body != null ? body.last : last;
    }

    /** What may still belong to a role after its nationality: السابق, للشؤون الأوروبية, لدى الأمم المتحدة. */
    private static boolean followsNation(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        boolean time = scan.has(at, NameLexicon.EXTENT_STOP)
                && form.startsWith("ال")
                && !scan.lexicon.titles().knows(form);
        return time || scan.has(at, NATIONAL | ADJECTIVE) || opensField(form);
    }

    /** «للشؤون …», «لشؤون …»: the field of an office, which may be as long as any. */
    private static boolean opensField(String form) {
        return form.startsWith("لل") || form.startsWith("لشو");
    }

    static boolean hasNation(NameScan scan, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (scan.has(i, NATIONAL)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(NameScan scan, int at, boolean office, boolean complemented) {
        String form = scan.tokens.form(at);
        if (scan.has(at, NATIONAL)) {
            return true;
        }
        if (!office) {
            return scan.has(at, ADJECTIVE)
                    || scan.has(at, NameLexicon.EXTENT_STOP)
                            && form.startsWith("ال")
                            && !scan.has(at, GIVEN | FAMILY)
                            && scan.lexicon.titles().knows(form);
        }
        if (scan.lexicon.affixes("in-the-name-of").contains(form)
                || form.equals("في") && (complemented && placeFollows(scan, at) || bodyFollows(scan, at))) {
            return true;
        }
        if (!complemented && scan.lexicon.affixes("rank").contains(form)) {
            return true;
        }
        boolean definite = form.startsWith("ال") || form.startsWith("لل") || form.startsWith("وال");
        if (definite) {
            boolean name = scan.has(at, GIVEN | FAMILY) && !scan.isOrdinary(at);
            return !name
                    && !scan.has(at, NameLexicon.ACTOR_VERB)
                    && !scan.lexicon.affixes("role-end").contains(form);
        }
        boolean construct = scan.lexicon.organisationHead(form) != null
                || scan.lexicon.titles().knows(form);
        boolean ofBody = form.startsWith("ل") && scan.lexicon.organisationHead(form.substring(1)) != null;
        return construct
                || ofBody
                || isBeneficiary(scan, at)
                || scan.lexicon.affixes("role-link").contains(form);
    }

    /** «المبعوث الخاص لفيرغوسيا» before a name: an unknown word with a glued lam that two more parts of a name follow. */
    private static boolean isBeneficiary(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        if (!form.startsWith("ل") || form.length() < 5 || scan.flags(at) != 0 || !scan.joined(at + 1)) {
            return false;
        }
        Draft named = scan.owner(at + 1);
        return named == null
                ? scan.joined(at + 2) && scan.maybeNameOrKnown(at + 1) && scan.maybeNameOrKnown(at + 2)
                : named.type == Type.PERSON && named.first == at + 1 && named.length() > 1;
    }

    /** «عضو في مجلس المدينة», «خبير بارز في جهاز الأمن»: the body that somebody belongs to. */
    private static boolean bodyFollows(NameScan scan, int at) {
        Draft owner = scan.owner(at + 1);
        return owner != null && owner.first == at + 1 && owner.skip == 0 && owner.type == Type.ORGANISATION;
    }

    private static boolean placeFollows(NameScan scan, int at) {
        Draft owner = scan.owner(at + 1);
        return owner != null && owner.first == at + 1 && owner.type == Type.PLACE;
    }
}
