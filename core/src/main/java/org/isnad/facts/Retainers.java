package org.isnad.facts;

import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/**
 * Offices held with somebody: «مستشار لفلان», «محامي فلان», «مبعوث الرئيس فلان». The name right behind such an office is whom its
 * bearer serves, never its bearer; who bears it stands before it, or behind that name, or is not named.
 */
final class Retainers {
    /** Adjectives that may stand between the patron's name and the bearer's: «مبعوث فلان الخاص السابق علان». */
    private static final int MOST_ADJECTIVES = 2;

    private Retainers() {}

    /**
     * Reads an office with the name of a patron.
     *
     * @param at the office's first word, read as {@code stem}
     * @return the last word that the reading takes, or -1 when no patron is named
     */
    static int read(NameScan scan, int at, Stem stem, Match match) {
        Entry title = match.entries().getFirst();
        int next = beyondRanks(scan, match.last() + 1);
        if (stem.form().startsWith("ال")
                || !scan.joined(next)
                || !title.kind().equals("office")
                || hasPronoun(scan, at, stem)) {
            return -1;
        }
        boolean personal = scan.lexicon.isPersonal(title);
        Draft patron = parted(scan, scan.owner(next));
        if (patron != null && patron.kind == Kind.NAME && patron.first == next) {
            boolean own = isLam(scan, next, patron.skip)
                    ? personal || patron.type != Type.PERSON && opensSentence(scan, at)
                    : personal && next == match.last() + 1 && mayServe(scan, title, patron);
            return own ? settle(scan, at, stem, patron) : -1;
        }
        return personal && patron == null ? titled(scan, at, stem, next) : -1;
    }

    /** «زوجة نتنياهو سارة»: a public figure's surname and the given name behind it are two people, though read as one name. */
    private static @Nullable Draft parted(NameScan scan, @Nullable Draft name) {
        if (name == null || !isPerson(name) || name.entry != null || name.length() < 2) {
            return name;
        }
        Match figure = scan.lexicon.names().longest(scan.tokens, name.first, scan.tokens.form(name.first));
        Entry known = figure == null ? null : figure.of(Type.PERSON);
        if (figure == null
                || known == null
                || figure.last() >= name.last
                || !scan.has(figure.last() + 1, NameLexicon.GIVEN)) {
            return name;
        }
        scan.drafts.remove(name);
        scan.claim(Draft.name(Type.PERSON, figure.last() + 1, 0, name.last, name.rule, name.confidence));
        return scan.claim(Draft.name(Type.PERSON, name.first, 0, figure.last(), "lexicon", 0.9)
                .known(known));
    }

    /** «محاميه»: an office with a pronoun, though the feminine «محامية» has the same normal form. */
    private static boolean hasPronoun(NameScan scan, int at, Stem stem) {
        return stem.form().endsWith("ه") && scan.surface(at, 0, at).endsWith("ه");
    }

    private static int beyondRanks(NameScan scan, int from) {
        int next = from;
        while (scan.joined(next) && scan.lexicon.affixes("rank").contains(scan.tokens.form(next))) {
            next++;
        }
        return next;
    }

    /** Whether an office is the subject of a verb of saying or the first word of its line. */
    static boolean opensSentence(NameScan scan, int at) {
        return scan.joined(at) ? IntroducedPersons.isSaying(scan, at - 1) : scan.tokens.before(at) == '\n';
    }

    /** «نائب فلان» may be a member of parliament of that name, but where the name is a public figure's. */
    private static boolean mayServe(NameScan scan, Entry title, Draft patron) {
        return isPerson(patron) && (patron.entry != null || !scan.lexicon.servesFigures(title));
    }

    private static boolean isLam(NameScan scan, int at, int skip) {
        return skip == 1 && scan.tokens.form(at).startsWith("ل");
    }

    private static boolean isPerson(@Nullable Draft draft) {
        return draft != null && draft.type == Type.PERSON && draft.kind == Kind.NAME && draft.skip == 0;
    }

    private static int settle(NameScan scan, int at, Stem stem, Draft patron) {
        boolean lam = isLam(scan, patron.first, patron.skip);
        int last = lam ? patron.last : beyondAdjectives(scan, patron.last);
        Draft bearer = settle(scan, at, stem, last, lam);
        return bearer == null ? last : Math.max(last, bearer.last);
    }

    /** «مبعوث فلان الخاص» */
    private static int beyondAdjectives(NameScan scan, int from) {
        int last = from;
        while (last < from + MOST_ADJECTIVES && scan.joined(last + 1) && isRank(scan, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean isRank(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && scan.lexicon.affixes("rank").contains(form.substring(2));
    }

    /** Gives the office to its bearer; keeps it as a mention of its own where nobody bears it. */
    private static @Nullable Draft settle(NameScan scan, int at, Stem stem, int last, boolean indefinite) {
        Draft bearer = bearer(scan, at, stem, last);
        if (bearer != null) {
            RoleRules.give(scan, bearer, at, stem, last);
            return bearer;
        }
        Draft role = new Draft(Type.PERSON, Kind.ROLE, at, stem.skip(), last, "role-with-patron", 0.6);
        role.role = scan.surface(at, stem.skip(), last);
        role.roleKey = indefinite ? null : RoleRules.key(scan, at, stem, last);
        scan.drafts.add(role);
        return null;
    }

    /** The person named right before the office, right behind its words, or between commas there. */
    private static @Nullable Draft bearer(NameScan scan, int at, Stem stem, int last) {
        Draft before = stem.skip() > 0 ? null : Appositions.nameBefore(scan, at);
        if (before == null && stem.skip() == 0 && scan.joined(at)) {
            Draft subject = scan.owner(at - 1);
            before = subject != null && isPerson(subject) && subject.length() > 1 ? subject : null;
        }
        if (before != null) {
            return before;
        }
        Draft behind = scan.owner(last + 1);
        if (behind == null || !isPerson(behind) || behind.first != last + 1) {
            return null;
        }
        boolean commas =
                Appositions.isComma(scan.tokens.after(last)) && Appositions.isComma(scan.tokens.after(behind.last));
        return scan.joined(behind.first) || commas ? behind : null;
    }

    /** «مستشار للرئيس فلان», «مساعد لوزير الخارجية»: the patron is told by an office, with or without a name. */
    private static int titled(NameScan scan, int at, Stem stem, int next) {
        for (Stem inner : scan.stems(next)) {
            boolean lam = isLam(scan, next, inner.skip());
            if (lam && scan.lexicon.organisationHead(inner.form()) != null) {
                settle(scan, at, stem, RoleExtent.complement(scan, next, true), true);
                return next - 1;
            }
            boolean idafa = inner.skip() == 0 && inner.form().startsWith("ال");
            Match match = lam || idafa ? scan.lexicon.titles().longest(scan.tokens, next, inner.form()) : null;
            if (match != null) {
                return titled(scan, at, stem, next, inner, match);
            }
        }
        return -1;
    }

    /** Takes the outer office only: the patron's is read for itself behind it. */
    private static int titled(NameScan scan, int at, Stem stem, int next, Stem inner, Match match) {
        boolean office = match.entries().getFirst().kind().equals("office");
        int last = RoleExtent.beyondTime(scan, RoleExtent.complement(scan, match.last(), office));
        Draft patron = scan.joined(last + 1) ? scan.owner(last + 1) : null;
        boolean named = patron != null && isPerson(patron) && patron.first == last + 1;
        boolean lam = inner.skip() == 1;
        if (patron != null && named && (lam || holds(scan, patron, key(scan, next, last)))) {
            settle(scan, at, stem, patron.last, lam);
            return next - 1;
        }
        if (lam && !named) {
            settle(scan, at, stem, last, true);
            return next - 1;
        }
        return -1;
    }

    /** The office's key without the adjectives of time behind its first word («الرئيس السابق»). */
    private static String key(NameScan scan, int at, int last) {
        StringBuilder key = new StringBuilder(scan.tokens.form(at));
        for (int i = at + 1; i <= last; i++) {
            key.append(scan.has(i, NameLexicon.EXTENT_STOP) ? "" : " " + scan.tokens.form(i));
        }
        return RoleRules.key(scan.lexicon, key.toString());
    }

    /** Whether a person is known to hold an office, so that «مستشار الرئيس فلان» calls him president, not adviser. */
    private static boolean holds(NameScan scan, Draft person, String office) {
        String role = person.entry == null ? null : person.entry.role();
        String key = role == null ? "" : RoleRules.key(scan.lexicon, role);
        return key.equals(office) || key.startsWith(office + " ");
    }
}
