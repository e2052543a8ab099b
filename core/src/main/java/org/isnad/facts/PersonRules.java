package org.isnad.facts;

import static org.isnad.facts.NameLexicon.COMMON;
import static org.isnad.facts.NameLexicon.DIN;
import static org.isnad.facts.NameLexicon.DOUBTFUL;
import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.JOINER;
import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Type;
import org.isnad.arabic.Clitics;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Persons by the shape of their names: given and family names, particles, unknown words where a name must stand. */
final class PersonRules {
    private static final int MOST_PARTS = 6;

    /** What a word must be for a person's name to start with it. */
    static final int OPENERS = GIVEN | FAMILY | DIN | JOINER;

    private PersonRules() {}

    /** The person whose name starts at a word read as {@code stem}, by names the lexicon knows; null if none does. */
    static @Nullable Draft byNames(NameScan scan, int at, Stem stem, int flags) {
        boolean din = (flags & DIN) != 0 && isDin(scan, at + 1);
        boolean kunya = scan.lexicon.affixes("kunya").contains(stem.form())
                && scan.joined(at + 1)
                && (scan.maybeNameOrKnown(at + 1) || isClan(scan, stem.form(), at + 1));
        if ((flags & (GIVEN | FAMILY)) == 0 && !din && !kunya || !mayStart(flags, stem.form(), din)) {
            return null;
        }
        if (scan.joined(at) && scan.tokens.form(at - 1).endsWith("شهر") || isVerb(scan, at, flags)) {
            return null;
        }
        int first = din || kunya ? at + 1 : at;
        boolean given = (flags & GIVEN) != 0 || din || kunya;
        int last = extend(scan, first, given);
        boolean doubtful = (flags & DOUBTFUL) != 0 && !din;
        if (last > at) {
            boolean sure = !doubtful || certain(scan, at + 1, last);
            return sure ? Draft.name(Type.PERSON, at, stem.skip(), last, "given-family", 0.85) : null;
        }
        boolean alone = !doubtful && (flags & COMMON) == 0 && stem.form().length() > 2;
        return alone && (given || !stem.form().startsWith("ال"))
                ? Draft.name(Type.PERSON, at, stem.skip(), at, "single-name", 0.5)
                : null;
    }

    /** «وروى الحنظلاوي»: a verb of saying and its subject, though the verb's letters are a name too. */
    private static boolean isVerb(NameScan scan, int at, int flags) {
        return (flags & DOUBTFUL) != 0
                && (flags & NameLexicon.SAY_VERB) != 0
                && scan.joined(at + 1)
                && isNisba(scan, at + 1);
    }

    /** A name that opens with a family name or lineage takes the unknown word before it in: «روين فرنانديز», «حضية ولد النفاع». */
    static Draft fromGiven(NameScan scan, Draft person) {
        int at = person.first - 1;
        boolean family = person.type == Type.PERSON
                && person.entry == null
                && person.skip == 0
                && (scan.has(person.first, FAMILY) || isStrongJoiner(scan, scan.tokens.form(person.first)))
                && !scan.tokens.form(person.first).startsWith("ال");
        boolean given = family
                && scan.joined(person.first)
                && scan.flags(at) == 0
                && isUnknownPart(scan, at, 3)
                && !isVerbal(scan.tokens.form(at));
        return given ? Draft.name(Type.PERSON, at, 0, person.last, "given-family", 0.6) : person;
    }

    /** Whether a word may be a verb or a noun with a preposition by its first letter or its ending. */
    private static boolean isVerbal(String form) {
        boolean prefixed = "ايتنوفبلس".indexOf(form.charAt(0)) >= 0 && !form.startsWith("اي");
        return prefixed || form.endsWith("ت") || form.endsWith("وا");
    }

    private static boolean mayStart(int flags, String form, boolean din) {
        boolean ordinary = (flags & COMMON) != 0 && (flags & (DOUBTFUL | GIVEN)) != (DOUBTFUL | GIVEN) && !din;
        if (form.length() <= 2 && (flags & COMMON) != 0) {
            return false;
        }
        boolean epithet = form.startsWith("ال") && (flags & GIVEN) == 0;
        return !ordinary && !epithet && (flags & NATIONAL) == 0;
    }

    private static boolean isDin(NameScan scan, int at) {
        return scan.joined(at)
                && (scan.tokens.form(at).equals("الدين") || scan.tokens.form(at).equals("الاسلام"));
    }

    private static boolean certain(NameScan scan, int from, int to) {
        for (int i = from; i <= to; i++) {
            int flags = scan.flags(i);
            boolean name = (flags & (GIVEN | FAMILY)) != 0 && (flags & (DOUBTFUL | COMMON)) == 0;
            if (name
                    || scan.has(i, DIN) && isDin(scan, i + 1)
                    || isStrongJoiner(scan, scan.tokens.form(i)) && i < to
                    || isRelation(scan, i)) {
                return true;
            }
        }
        return false;
    }

    /** A family name by its form: definite, with the ending of relation, and no ordinary word. */
    static boolean isRelation(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && form.endsWith("ي") && form.length() > 5 && scan.maybeName(at);
    }

    /** The last word of a person's name whose part so far ends at {@code at}. */
    static int extend(NameScan scan, int at, boolean given) {
        int last = at;
        int unknown = 0;
        for (int parts = 1; parts < MOST_PARTS; parts++) {
            int next = last + 1;
            if (!scan.joined(next)) {
                break;
            }
            int step = known(scan, next, parts);
            boolean open = unknown == 0 && given && parts <= 2 && !isClosed(scan, at, last);
            if (step == 0 && open && isUnknownPart(scan, next, 3)) {
                unknown++;
                step = 1;
            }
            if (step == 0) {
                break;
            }
            last += step;
        }
        return last;
    }

    /** A definite family name of relation ends a name: «رائدة الخزعلاوي» goes on with no unknown word. */
    private static boolean isClosed(NameScan scan, int first, int last) {
        return last > first && isNisba(scan, last);
    }

    private static boolean isNisba(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        return form.startsWith("ال") && form.endsWith("ي") && form.length() > 4 && !scan.has(at, GIVEN);
    }

    /** A place and a person side by side («ميناء بندر الياقوت سالم الزهراني»), read as one name: how many words are the place's. */
    static int placeBefore(NameScan scan, Draft name) {
        boolean two = name.length() >= 4
                && scan.tokens.form(name.first + 1).startsWith("ال")
                && !scan.has(name.first + 1, GIVEN | FAMILY)
                && scan.has(name.first + 2, GIVEN)
                && isNisba(scan, name.last);
        return two ? 2 : 0;
    }

    /** How many words from here on are surely a further part of a name, 0 if none. */
    private static int known(NameScan scan, int at, int parts) {
        int flags = scan.flags(at);
        String form = scan.tokens.form(at);
        if ((flags & JOINER) != 0 && scan.joined(at + 1) && isPartAfterJoiner(scan, at, form)) {
            return 2 + (scan.has(at + 1, DIN) && isDin(scan, at + 2) ? 1 : 0);
        }
        if ((flags & DIN) != 0 && isDin(scan, at + 1)) {
            return 2;
        }
        if ((flags & (GIVEN | FAMILY)) != 0 && !isInFront(scan, at, form)) {
            boolean plain = (flags & (COMMON | DOUBTFUL)) == 0;
            boolean second = parts == 1 && (form.startsWith("ال") || (flags & COMMON) == 0 || isSure(scan, at - 1));
            return plain || second ? 1 : 0;
        }
        if (parts == 1 && isSure(scan, at - 1) && isFamilyForm(scan, at)) {
            return 1;
        }
        if (form.equals("الله") || parts == 1 && scan.lexicon.affixes("regnal").contains(form)) {
            return 1;
        }
        boolean relation =
                form.startsWith("ال") && form.length() > 4 && (parts == 1 && !isParticiple(form) || form.endsWith("ي"));
        return relation && isDefinitePart(scan, at, form, parts) ? 1 : 0;
    }

    /** The preposition أمام, whose letters but for the hamza's seat are those of the name إمام. */
    private static boolean isInFront(NameScan scan, int at, String form) {
        return scan.lexicon.affixes("preposition").contains(form)
                && scan.surface(at, 0, at).startsWith("أ");
    }

    /** Right behind a sure given name even an ending on an ordinary word makes a family name («حسين الهلالي»). */
    private static boolean isDefinitePart(NameScan scan, int at, String form, int parts) {
        boolean sure = parts == 1
                && isSure(scan, at - 1)
                && !scan.lexicon.has(form.substring(2), COMMON | NameLexicon.ADJECTIVE | NATIONAL);
        return !scan.word(at).looksInflected()
                && !WordPattern.isVerbal(form.substring(2))
                && scan.owner(at) == null
                && !scan.lexicon.names().knows(form)
                && !scan.has(at, NATIONAL | COMMON | NameLexicon.ADJECTIVE | NameLexicon.EXTENT_STOP)
                && (sure || !scan.isOrdinary(at));
    }

    /** «الوادراني غسان الرماحني»: a word of relation before a sure given name is where somebody comes from. */
    static boolean opensWithEpithet(NameScan scan, Draft name) {
        return name.type == Type.PERSON
                && name.length() > 1
                && isRelation(scan, name.first)
                && !scan.has(name.first, GIVEN)
                && isSure(scan, name.first + 1);
    }

    /** Forms that families have and few other words: «حلاوي» of a place, «مهيدات» and «المعايطة» of a clan. */
    private static boolean isFamilyForm(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        int length = form.length();
        boolean free = scan.flags(at) == 0
                && scan.owner(at) == null
                && !scan.lexicon.names().knows(form);
        boolean relation = length >= 5 && form.endsWith("اوي") && !Clitics.isProclitic(form.charAt(0));
        boolean plural = length == 6 && form.endsWith("ات") && form.charAt(2) == 'ي' && !scan.isOrdinary(at);
        boolean clan = length == 8
                && form.startsWith("الم")
                && form.charAt(4) == 'ا'
                && form.endsWith("ه")
                && !scan.isOrdinary(at);
        return free && (relation || plural || clan);
    }

    /** «شوماخر الفائز», «مايكل الحميم»: what follows a name in apposition looks like a participle, with fa'il's alef or a leading meem. */
    private static boolean isParticiple(String form) {
        boolean active = form.length() == 6 && form.charAt(3) == 'ا';
        return active || form.length() >= 6 && form.charAt(2) == 'م';
    }

    /** Whether a word is a given name and nothing else, so that a name which is a word too may follow («رائف نجم»). */
    static boolean isSure(NameScan scan, int at) {
        for (Stem stem : scan.stems(at)) {
            if ((scan.flags(at, stem) & (GIVEN | COMMON | DOUBTFUL)) == GIVEN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartAfterJoiner(NameScan scan, int at, String joiner) {
        String next = scan.tokens.form(at + 1);
        if (next.length() < 2 || Character.isDigit(next.charAt(0))) {
            return false;
        }
        boolean name = scan.has(at + 1, GIVEN | FAMILY | JOINER | DIN) && !scan.has(at + 1, COMMON);
        if (isStrongJoiner(scan, joiner) || name) {
            return true;
        }
        return !scan.has(at, COMMON) && !scan.isOrdinary(at + 1) && !scan.has(at + 1, NATIONAL);
    }

    /** «أيت منزلان»: behind the word for a clan any word in no table, though it may be a listed one with an ending. */
    private static boolean isClan(NameScan scan, String opener, int at) {
        return scan.lexicon.affixes("clan").contains(opener)
                && scan.flags(at) == 0
                && scan.owner(at) == null
                && scan.tokens.form(at).length() > 2
                && !scan.word(at).looksInflected();
    }

    private static boolean isStrongJoiner(NameScan scan, String form) {
        return scan.lexicon.affixes("strong-joiner").contains(form);
    }

    static boolean isUnknownPart(NameScan scan, int at, int shortest) {
        String form = scan.tokens.form(at);
        if (form.length() < shortest
                || !scan.maybeName(at)
                || scan.lexicon.names().knows(form)) {
            return false;
        }
        return !form.startsWith("ال")
                && !scan.word(at).looksInflected()
                && !isGlued(scan, form)
                && !isConjoined(form)
                && !WordPattern.isVerbal(form);
    }

    /** Whether a word is a conjunction or preposition with a known name behind it. */
    private static boolean isGlued(NameScan scan, String form) {
        return form.length() > 2
                && "وفبل".indexOf(form.charAt(0)) >= 0
                && scan.lexicon.has(
                        form.substring(1), GIVEN | FAMILY | DIN | NameLexicon.NAME_START | NameLexicon.HEAD);
    }

    /** «دينغ وينتظره», «ليوناردو لمهنة»: behind a name a leading waw or lam joins rather than spells, but before a vowel (والتر, لوبيز). */
    private static boolean isConjoined(String form) {
        boolean purpose = form.length() > 3 && form.charAt(0) == 'ل' && "اويه".indexOf(form.charAt(1)) < 0;
        boolean conjoined = form.length() > 4 && form.charAt(0) == 'و' && form.charAt(1) != 'ا';
        return purpose || conjoined && !form.startsWith("ويل");
    }
}
