package org.isnad.facts;

import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Titles and offices: the role a person is named with, and offices that stand for a person unnamed. */
final class RoleRules {
    private RoleRules() {}

    /** Reads every title of the article: gives persons their roles, finds the names after titles, keeps roles alone. */
    static void find(NameScan scan) {
        for (int i = 0; i < scan.tokens.size(); i++) {
            Draft owner = scan.owner(i);
            if (owner != null && owner.kind == Kind.NAME) {
                continue;
            }
            int end = title(scan, i);
            if (end < 0) {
                government(scan, i);
            }
            i = Math.max(i, end);
        }
    }

    /** «إدارة ترامب», «حكومة نتنياهو»: a body described by the public figure at its head. */
    private static void government(NameScan scan, int at) {
        Draft leader = scan.joined(at + 1) ? scan.owner(at + 1) : null;
        if (leader == null || leader.first != at + 1 || leader.skip > 0 || leader.type != Type.PERSON) {
            return;
        }
        for (Stem stem : leader.entry == null ? List.<Stem>of() : scan.stems(at)) {
            Head head = scan.lexicon.organisationHead(stem.form());
            if (head != null && head.kind().equals("government") && head.use().equals("described")) {
                scan.drafts.add(
                        new Draft(Type.ORGANISATION, Kind.ROLE, at, stem.skip(), leader.last, "described", 0.6));
                return;
            }
        }
    }

    /** Reads the title that starts at a word; gives the index of the last word it took, or -1. */
    private static int title(NameScan scan, int at) {
        for (Stem stem : scan.stems(at)) {
            int flags = scan.flags(at, stem);
            Match match = (flags & NameLexicon.TITLE_START) == 0
                    ? null
                    : scan.lexicon.titles().longest(scan.tokens, at, stem.form());
            if (match != null) {
                return read(scan, at, stem, match);
            }
            if ((flags & NATIONAL) != 0
                    && stem.form().startsWith("ال")
                    && !scan.lexicon.hasEnding("plural-ending", stem.form())) {
                return nationality(scan, at, stem);
            }
        }
        return -1;
    }

    /** «الياباني كينجي هاراشيما»: a definite nationality before a name serves as a title. */
    private static int nationality(NameScan scan, int at, Stem stem) {
        int name = at + 1;
        if (!scan.joined(name)) {
            return at;
        }
        Draft owner = scan.owner(name);
        if (owner != null && owner.type == Type.PERSON && owner.first == name && owner.skip == 0) {
            give(scan, owner, at, stem, at);
            return at;
        }
        Draft named = owner == null ? IntroducedPersons.afterTitle(scan, name) : null;
        if (named == null || named.length() < 2 && !scan.has(name, GIVEN | FAMILY)) {
            return at;
        }
        give(scan, scan.claim(named), at, stem, at);
        return named.last;
    }

    private static int read(NameScan scan, int at, Stem stem, Match match) {
        Entry title = match.entries().getFirst();
        boolean office = title.kind().equals("office");
        int last = RoleExtent.complement(scan, match.last(), office);
        last = RoleExtent.beyondTime(scan, RoleExtent.beyondQuote(scan, last));
        int taken = withPatron(scan, at, stem, match, last);
        return taken >= 0 ? taken : named(scan, at, stem, match, last);
    }

    /** A title whose words name somebody else than its bearer; gives the last word taken, or -1 when it is none. */
    private static int withPatron(NameScan scan, int at, Stem stem, Match match, int last) {
        Draft kin = Appositions.kin(scan, at, last);
        Draft served = scan.owner(last + 1);
        if (kin != null && served != null && stem.skip() == 0) {
            give(scan, kin, at, stem, served.last);
            Appositions.principal(scan, at, last, kin);
            return served.last;
        }
        Draft deputy = Appositions.agent(scan, at, last);
        if (deputy != null) {
            give(scan, deputy, at, stem, deputy.first - 1);
            Appositions.principal(scan, at, last, deputy);
            return deputy.last;
        }
        int served2 = Appositions.served(scan, at, last);
        Draft servant = served2 < 0 ? null : Appositions.nameBefore(scan, at);
        if (servant != null && stem.skip() == 0) {
            give(scan, servant, at, stem, served2);
            return served2;
        }
        return Retainers.read(scan, at, stem, match);
    }

    /** A title before its bearer, or alone; gives the last word taken. */
    private static int named(NameScan scan, int at, Stem stem, Match match, int last) {
        Entry title = match.entries().getFirst();
        boolean office = title.kind().equals("office");
        int name = last + 1;
        boolean apart = name < scan.tokens.size() && !scan.joined(name);
        boolean comma = apart && Appositions.isComma(scan.tokens.before(name));
        if (name >= scan.tokens.size() || apart && !comma && !isQuote(scan.tokens.before(name))) {
            alone(scan, at, stem, last, title);
            return last;
        }
        Draft owner = scan.owner(name);
        if (owner == null && !apart && IntroducedPersons.isAdjective(scan, name)) {
            return named(scan, at, stem, match, name);
        }
        if (owner != null && owner.first == name && owner.type == Type.PERSON && owner.skip == 0) {
            give(scan, owner, at, stem, last);
            return last;
        }
        boolean held = office && !scan.lexicon.isPersonal(title);
        Draft honoured = held && owner == null && !apart ? honoured(scan, name) : null;
        if (honoured != null) {
            give(scan, scan.owner(honoured.first) == null ? scan.claim(honoured) : honoured, at, stem, last);
            return honoured.last;
        }
        boolean strong =
                !title.needsContext() && (!apart || comma) && (!office || last > match.last() || match.last() > at);
        Draft named = strong && owner == null ? named(scan, name) : null;
        if (named != null && (!apart || Appositions.isComma(scan.tokens.after(named.last)))) {
            give(scan, named, at, stem, named.first - 1);
            return named.last;
        }
        alone(scan, at, stem, last, title);
        return last;
    }

    /** «رئيس الوزراء الشيخ فلان»: the person named behind an office and an honorific. */
    static @Nullable Draft honoured(NameScan scan, int at) {
        Match match = scan.lexicon.titles().longest(scan.tokens, at, scan.tokens.form(at));
        if (match == null || !scan.tokens.form(at).startsWith("ال") || !scan.joined(match.last() + 1)) {
            return null;
        }
        Draft found = scan.owner(match.last() + 1);
        boolean given = found == null && scan.has(match.last() + 1, GIVEN);
        Draft person = given ? IntroducedPersons.afterTitle(scan, match.last() + 1) : found;
        boolean named = match.entries().getFirst().kind().equals("honorific")
                && person != null
                && person.type == Type.PERSON
                && person.kind == Kind.NAME
                && person.first == match.last() + 1
                && person.skip == 0;
        return named ? person : null;
    }

    /** The person right behind a role, or behind the unknown word that the role still wants («وزيرة خارجية فرغونيا إنغريد سولهايم»). */
    private static @Nullable Draft named(NameScan scan, int at) {
        if (scan.maybeName(at) && scan.flags(at) == 0 && scan.joined(at + 1) && wantsComplement(scan, at - 1)) {
            Draft full = scan.owner(at + 1);
            if (full != null && full.type == Type.PERSON && full.first == at + 1 && full.length() > 1) {
                return full;
            }
            Draft given = scan.has(at + 1, GIVEN) ? IntroducedPersons.afterTitle(scan, at + 1) : null;
            if (given != null && given.length() > 1) {
                return scan.claim(given);
            }
        }
        Draft named = IntroducedPersons.afterTitle(scan, at);
        return named == null ? null : scan.claim(named);
    }

    /** «والي تيزران», «سفير بولندا»: whether a word is an office that the name of a place follows. */
    static boolean governs(NameScan scan, int at) {
        for (Stem stem : at < 0 ? List.<Stem>of() : scan.stems(at)) {
            if (scan.lexicon.affixes("governs").contains(stem.form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role that ends at a word goes on with a name: at a head («رئيس اتحاد») or in the midst of a name («لنادي غرانيت»). */
    private static boolean wantsComplement(NameScan scan, int at) {
        return governs(scan, at) || scan.has(at, NameLexicon.HEAD) || scan.flags(at) == 0 && !scan.isOrdinary(at);
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '«' || c == '“' || c == '(';
    }

    static void give(NameScan scan, Draft person, int at, Stem stem, int last) {
        if (person.role == null) {
            String role = role(scan, at, stem, last);
            person.role = role;
            person.roleKey = role == null ? null : key(scan.lexicon, role);
        }
        scan.holder = person.role == null ? scan.holder : person;
        scan.titled.set(at, last + 1);
    }

    /** The words of a role; a nationality alone is none, and «نظيره الأميركي» means the office of the person before. */
    private static @Nullable String role(NameScan scan, int at, Stem stem, int last) {
        boolean counterpart = stem.form().startsWith("نظير");
        if (!counterpart) {
            return at == last && scan.lexicon.has(stem.form(), NATIONAL)
                    ? null
                    : closed(scan, scan.surface(at, stem.skip(), last), last);
        }
        Draft holder = scan.holder;
        String office = holder == null || holder.role == null ? "" : office(scan.lexicon, holder.role);
        return office.isEmpty() || last == at ? null : office + " " + scan.surface(at + 1, 0, last);
    }

    /** «مذيع "الموجة"»: with the mark that closes a quotation in a role. */
    private static String closed(NameScan scan, String role, int last) {
        char after = scan.tokens.after(last);
        boolean open = after == '"' && role.indexOf('"') == role.lastIndexOf('"') && role.indexOf('"') >= 0
                || after == '»' && role.lastIndexOf('«') > role.lastIndexOf('»')
                || after == '”' && role.lastIndexOf('“') > role.lastIndexOf('”');
        return open ? role + after : role;
    }

    /** The words of a role before the nationality in it: «وزير الخارجية» of «وزير الخارجية الروسي». */
    private static String office(NameLexicon lexicon, String role) {
        StringBuilder office = new StringBuilder();
        for (String word : role.split(" ")) {
            if (lexicon.has(Letters.fold(word), NATIONAL)) {
                break;
            }
            office.append(office.isEmpty() ? "" : " ").append(word);
        }
        return office.toString();
    }

    /** A definite office without a name: a mention of its own. */
    private static void alone(NameScan scan, int at, Stem stem, int last, Entry title) {
        Draft named = Appositions.nameBefore(scan, at);
        if (named != null && stem.skip() == 0) {
            give(scan, named, at, stem, last);
            return;
        }
        boolean definite = stem.form().startsWith("ال")
                || !title.needsContext()
                        && last == at + 1
                        && scan.tokens.form(last).startsWith("ال")
                        && (scan.lexicon.isPersonal(title) || Retainers.opensSentence(scan, at))
                || RoleExtent.hasNation(scan, at, last) && !isDoubtful(scan, stem, title)
                || stem.form().startsWith("نظير");
        boolean office =
                title.kind().equals("office") || scan.lexicon.affixes("office").contains(stem.form());
        if (!definite || !office || title.needsContext() && last == at) {
            return;
        }
        if (scan.owner(at) == null && nothingNamed(scan, at, last)) {
            Draft role = new Draft(Type.PERSON, Kind.ROLE, at, stem.skip(), last, "role", 0.6);
            role.role = scan.surface(at, stem.skip(), last);
            role.roleKey = key(scan, at, stem, last);
            scan.drafts.add(role);
        }
    }

    /** A weak title that is an everyday word too: «أمام نظيره الموريتاني» speaks of no imam. */
    private static boolean isDoubtful(NameScan scan, Stem stem, Entry title) {
        return title.needsContext() && scan.lexicon.has(stem.form(), NameLexicon.COMMON);
    }

    private static boolean nothingNamed(NameScan scan, int at, int last) {
        for (int i = at; i <= last; i++) {
            Draft owner = scan.owner(i);
            if (owner != null && owner.type == Type.PERSON && owner.kind == Kind.NAME) {
                return false;
            }
        }
        return true;
    }

    /** A role's words with nationalities as country codes and without the article, so that spellings compare equal. */
    static String key(NameScan scan, int at, Stem stem, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = at; i <= last; i++) {
            append(scan.lexicon, i == at ? stem.form() : scan.tokens.form(i), key);
        }
        return key.toString().strip();
    }

    static String key(NameLexicon lexicon, String role) {
        StringBuilder key = new StringBuilder();
        Tokens.forms(role).forEach(form -> append(lexicon, form, key));
        return key.toString().strip();
    }

    private static void append(NameLexicon lexicon, String form, StringBuilder key) {
        String nation = lexicon.nation(form);
        key.append(nation != null ? nation : form.startsWith("ال") && form.length() > 2 ? form.substring(2) : form)
                .append(' ');
    }
}
