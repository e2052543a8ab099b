package org.isnad.facts;

import static org.isnad.facts.NameLexicon.COMMON;
import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.jspecify.annotations.Nullable;

/** Persons by what introduces them, a title or a verb of saying: there a name may be made of unknown words. */
final class IntroducedPersons {
    /** An office has so many words besides its first. */
    private static final int OFFICE_WORDS = 3;

    private IntroducedPersons() {}

    /** The person named right at {@code at}, where a title has just ended: unknown words count too. */
    static @Nullable Draft afterTitle(NameScan scan, int at) {
        if (at >= scan.tokens.size() || scan.owner(at) != null) {
            return null;
        }
        if (isAdjective(scan, at)) {
            return afterTitle(scan, at + 1);
        }
        String form = scan.tokens.form(at);
        Draft byNames = byNamesOrDoubtful(scan, at);
        if (byNames != null) {
            return byNames;
        }
        if (form.length() < 2 || form.startsWith("ال") || isConjoinedWord(scan, form) || isPossessed(scan, at)) {
            return null;
        }
        boolean beforeFamily = scan.joined(at + 1)
                && PersonRules.isRelation(scan, at + 1)
                && !scan.has(at, NATIONAL | NameLexicon.HEAD);
        if (beforeFamily && scan.has(at, COMMON) && !scan.has(at, NameLexicon.EXTENT_STOP)) {
            return Draft.name(Type.PERSON, at, 0, at + 1, "after-title", 0.6);
        }
        if (!scan.maybeName(at) || scan.word(at).looksInflected()) {
            return null;
        }
        int last = PersonRules.extend(scan, at, true);
        while (scan.joined(last + 1) && last < at + 2 && PersonRules.isUnknownPart(scan, last + 1, 2)) {
            last++;
        }
        if (last == at && scan.flags(at) == 0 && !PersonRules.isUnknownPart(scan, at, 2)) {
            return null;
        }
        int first = opensWithLand(scan, at, last) ? at + 1 : at;
        return Draft.name(Type.PERSON, first, 0, last, "after-title", 0.7);
    }

    /**
     * «القيادي الحمساوي باسم نعيم»، «الرئيس المرزاني غورام تشيلادزي»: an adjective of relation between a title and a name, the title having
     * its article too. Before a given name any that is no given name itself; before two unknown words only an unknown one.
     */
    static boolean isAdjective(NameScan scan, int at) {
        if (at == 0
                || !scan.tokens.form(at - 1).startsWith("ال")
                || scan.has(at, GIVEN)
                || !PersonRules.isNisba(scan, at)
                || !scan.joined(at + 1)) {
            return false;
        }
        boolean given = scan.has(at + 1, GIVEN) && !scan.has(at + 1, COMMON);
        return given
                || scan.flags(at) == 0
                        && scan.joined(at + 2)
                        && PersonRules.isUnknownPart(scan, at + 1, 2)
                        && PersonRules.isUnknownPart(scan, at + 2, 2);
    }

    /**
     * «وزير خارجية أرخانا ساهر الدغفلي»: an office in construct is one of something, so that an unknown word before two more, a given
     * name or a family name among them, is the land.
     */
    private static boolean opensWithLand(NameScan scan, int at, int last) {
        return last >= at + 2
                && scan.joined(at)
                && scan.flags(at) == 0
                && (scan.has(at + 1, GIVEN) || PersonRules.isNisba(scan, last))
                && endsOffice(scan, at - 1);
    }

    /** Whether the words up to here are an office, in construct with what follows. */
    private static boolean endsOffice(NameScan scan, int last) {
        if (scan.tokens.form(last).startsWith("ال")) {
            return false;
        }
        for (int first = Math.max(0, last - OFFICE_WORDS); first <= last; first++) {
            Match match = scan.lexicon.titles().longest(scan.tokens, first, scan.tokens.form(first));
            if (match != null
                    && match.last() <= last
                    && match.entries().getFirst().kind().equals("office")) {
                return true;
            }
        }
        return false;
    }

    /** «أسقف البلدة وفضيلة الشيخ»: a conjunction before a known word. */
    private static boolean isConjoinedWord(NameScan scan, String form) {
        return form.startsWith("و") && scan.lexicon.flags(form.substring(1)) != 0;
    }

    /** «أمر القاضي بحبسه», «إبداء الرئيس إحباطه»: a word with a pronoun behind it is no name, but for a few that end so. */
    static boolean isPossessed(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.length() >= 5
                && form.endsWith("ه")
                && (form.startsWith("ب")
                        || scan.surface(at, 0, at).endsWith("ه")
                                && (form.endsWith("اته")
                                        || form.endsWith("يته")
                                        || form.endsWith("امه")
                                        || WordPattern.isVerbal(form.substring(0, form.length() - 1))));
    }

    private static @Nullable Draft byNamesOrDoubtful(NameScan scan, int at) {
        int flags = scan.flags(at);
        Draft named = PersonRules.byNames(scan, at, scan.whole(at), flags);
        if (named != null) {
            return named;
        }
        if ((flags & (GIVEN | FAMILY)) == 0 || (flags & COMMON) != 0) {
            return null;
        }
        return Draft.name(Type.PERSON, at, 0, PersonRules.extend(scan, at, true), "after-title", 0.7);
    }

    /** An unknown word right after a verb of saying and before what was said: «وأضاف غرونفالد أن». */
    static @Nullable Draft afterSaying(NameScan scan, int at) {
        if (scan.flags(at) != 0 || !scan.joined(at) || !isSaying(scan, at - 1)) {
            return null;
        }
        if (!PersonRules.isUnknownPart(scan, at, 3) || isPossessed(scan, at)) {
            return null;
        }
        int last = at;
        while (scan.joined(last + 1) && last < at + 2 && isUnknownOrName(scan, last + 1)) {
            last++;
        }
        return opensSpeech(scan, last + 1) ? Draft.name(Type.PERSON, at, 0, last, "after-saying", 0.6) : null;
    }

    private static boolean isUnknownOrName(NameScan scan, int at) {
        return PersonRules.isUnknownPart(scan, at, 2) || scan.has(at, GIVEN | FAMILY) && !scan.has(at, COMMON);
    }

    /** Whether a word is a verb of saying, in the form that precedes its subject. */
    static boolean isSaying(NameScan scan, int at) {
        if (at < 0) {
            return false;
        }
        String form = scan.tokens.form(at);
        boolean conjunction = form.startsWith("و") || form.startsWith("ف");
        return scan.has(at, NameLexicon.SAY_VERB)
                || conjunction && scan.lexicon.has(form.substring(1), NameLexicon.SAY_VERB);
    }

    private static boolean opensSpeech(NameScan scan, int at) {
        return !scan.joined(at) || scan.has(at, COMMON);
    }
}
