package org.isnad.facts;

import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.jspecify.annotations.Nullable;

/** Persons and titles side by side with a comma between them. */
final class Appositions {
    private Appositions() {}

    /** «فلان، مستشار الرئيس», «فلان وهو عضو…»: the person named right before a title, when no title is known yet. */
    static @Nullable Draft nameBefore(NameScan scan, int title) {
        boolean linked = scan.joined(title) && scan.lexicon.affixes("copula").contains(scan.tokens.form(title - 1));
        boolean comma = title > 0 && isComma(scan.tokens.before(title)) && !scan.joined(title);
        Draft named = linked ? scan.owner(title - 2) : comma || isSubject(scan, title) ? scan.owner(title - 1) : null;
        return named != null && isPerson(named) && named.length() > 1 && mayTake(scan, named, title) ? named : null;
    }

    /** Whether a person has no role yet, or was given this very one when titles were read before. */
    private static boolean mayTake(NameScan scan, Draft named, int title) {
        return named.role == null || named.role.startsWith(scan.surface(title, 0, title));
    }

    /** «قال فلان مدير الجمارك إن»: a title right behind a name can be no object behind a verb of saying or a preposition. */
    private static boolean isSubject(NameScan scan, int title) {
        Draft named = scan.joined(title) ? scan.owner(title - 1) : null;
        if (named == null || named.type != Type.PERSON || named.last != title - 1 || !isOffice(scan, title)) {
            return false;
        }
        boolean governed =
                named.skip == 1 && "بل".indexOf(scan.tokens.form(named.first).charAt(0)) >= 0;
        return governed || scan.joined(named.first) && IntroducedPersons.isSaying(scan, named.first - 1);
    }

    /** Whether a title is an office in construct, as one in apposition to a name is («مدير الجمارك»). */
    private static boolean isOffice(NameScan scan, int title) {
        Match match = scan.lexicon.titles().longest(scan.tokens, title, scan.tokens.form(title));
        return match != null
                && match.entries().getFirst().kind().equals("office")
                && !scan.tokens.form(title).startsWith("ال");
    }

    /** «فلان، مستشار لعلان»: the last word of the person whom somebody named before serves, behind a glued lam; -1 if none. */
    static int served(NameScan scan, int at, int last) {
        Draft served = scan.owner(last + 1);
        boolean glued = served != null
                && isPerson(served)
                && served.first == last + 1
                && served.skip == 1
                && scan.tokens.form(last + 1).startsWith("ل")
                && scan.joined(last + 1);
        return served != null && glued && nameBefore(scan, at) != null ? served.last : -1;
    }

    /** «فلان، صهر الرئيس علان»: the person named before a title that itself names a person by title. */
    static @Nullable Draft kin(NameScan scan, int at, int last) {
        Draft served = scan.owner(last + 1);
        boolean inside = isPerson(served) && scan.joined(last + 1) && innerTitle(scan, at, last) > at;
        return inside ? nameBefore(scan, at) : null;
    }

    /**
     * «ممثل الرئيس فلان، علان، …» and «المبعوث الخاص لفلان، علان، …»: the person between commas behind a title that names whom
     * he serves.
     *
     * @param at the title's first word
     * @param last its last word, before the first name
     */
    static @Nullable Draft agent(NameScan scan, int at, int last) {
        Draft served = scan.owner(last + 1);
        if (served == null || !isPerson(served) || served.first != last + 1 || !scan.joined(last + 1)) {
            return null;
        }
        boolean inTitle = innerTitle(scan, at, last) > at;
        boolean served2 = served.skip == 1 && scan.tokens.form(served.first).startsWith("ل");
        Draft agent = scan.owner(served.last + 1);
        boolean between = agent != null
                && isPerson(agent)
                && agent.first == served.last + 1
                && agent.skip == 0
                && isComma(scan.tokens.after(served.last))
                && isComma(scan.tokens.after(agent.last));
        return between && (inTitle || served2) ? agent : null;
    }

    /** Gives the person who is served the title inside the agent's. */
    static void principal(NameScan scan, int at, int last, Draft agent) {
        Draft served = scan.owner(last + 1);
        int inner = innerTitle(scan, at, last);
        if (served != null && inner > at && served != agent) {
            RoleRules.give(scan, served, inner, scan.whole(inner), last);
        }
    }

    /** The first word after {@code at} that opens a definite title reaching to {@code last}; {@code at} if none does. */
    private static int innerTitle(NameScan scan, int at, int last) {
        for (int i = at + 1; i <= last; i++) {
            String form = scan.tokens.form(i);
            Match title = form.startsWith("ال") ? scan.lexicon.titles().longest(scan.tokens, i, form) : null;
            if (title != null) {
                return i;
            }
        }
        return at;
    }

    private static boolean isPerson(@Nullable Draft draft) {
        return draft != null && draft.type == Type.PERSON && draft.kind == Kind.NAME;
    }

    static boolean isComma(char c) {
        return c == '،' || c == ',';
    }
}
