package org.isnad.facts;

import static org.isnad.facts.NameLexicon.ADJECTIVE;
import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.NATIONAL;

import java.util.List;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** Titles and offices: the role a person is named with, and offices that stand for a person unnamed. */
final class RoleRules {
    private static final int LONGEST = 9;

    private RoleRules() {}

    /** Reads every title of the article: gives persons their roles, finds the names after titles, keeps roles alone. */
    static void find(NameScan scan) {
        for (int i = 0; i < scan.tokens.size(); i++) {
            Draft owner = scan.owner(i);
            if (owner != null && owner.kind == Kind.NAME) {
                continue;
            }
            int end = title(scan, i);
            i = Math.max(i, end);
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
            if ((flags & NATIONAL) != 0 && stem.form().startsWith("ال") && !isPlural(stem.form())) {
                return nationality(scan, at, stem);
            }
        }
        return -1;
    }

    private static boolean isPlural(String form) {
        return form.endsWith("ون") || form.endsWith("ين") || form.endsWith("ان") || form.endsWith("ات");
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
        Draft named = owner == null ? PersonRules.afterTitle(scan, name) : null;
        if (named == null || named.length() < 2 && !scan.has(name, GIVEN | FAMILY)) {
            return at;
        }
        give(scan, scan.claim(named), at, stem, at);
        return named.last;
    }

    private static int read(NameScan scan, int at, Stem stem, Match match) {
        Entry title = match.entries().getFirst();
        boolean office = title.kind().equals("office");
        int last = beyondQuote(scan, complement(scan, match.last(), office));
        int name = last + 1;
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
        boolean apart = name < scan.tokens.size() && !scan.joined(name);
        boolean comma = apart && (scan.tokens.before(name) == '،' || scan.tokens.before(name) == ',');
        if (name >= scan.tokens.size() || apart && !comma && !isQuote(scan.tokens.before(name))) {
            alone(scan, at, stem, last, title);
            return last;
        }
        Draft owner = scan.owner(name);
        if (owner != null && owner.first == name && owner.type == Type.PERSON && owner.skip == 0) {
            give(scan, owner, at, stem, last);
            return last;
        }
        boolean strong =
                !title.needsContext() && (!apart || comma) && (!office || last > match.last() || match.last() > at);
        Draft named = strong && owner == null ? named(scan, name) : null;
        if (named != null && (!apart || isComma(scan.tokens.after(named.last)))) {
            give(scan, named, at, stem, named.first - 1);
            return named.last;
        }
        alone(scan, at, stem, last, title);
        return last;
    }

    /** The person right behind a role, or behind the unknown word that the role still wants («وزيرة خارجية فرغونيا إنغريد سولهايم»). */
    private static @Nullable Draft named(NameScan scan, int at) {
        if (scan.maybeName(at) && scan.flags(at) == 0 && scan.joined(at + 1) && wantsComplement(scan, at - 1)) {
            Draft full = scan.owner(at + 1);
            if (full != null && full.type == Type.PERSON && full.first == at + 1 && full.length() > 1) {
                return full;
            }
            Draft given = scan.has(at + 1, GIVEN) ? PersonRules.afterTitle(scan, at + 1) : null;
            if (given != null && given.length() > 1) {
                return scan.claim(given);
            }
        }
        Draft named = PersonRules.afterTitle(scan, at);
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

    /** «مذيع "…" فلان»: a known body in quotation marks belongs to the title. */
    private static int beyondQuote(NameScan scan, int last) {
        Draft body = scan.owner(last + 1);
        boolean quoted = body != null
                && body.first == last + 1
                && body.type == Type.ORGANISATION
                && isQuote(scan.tokens.before(last + 1));
        return quoted && body != null ? body.last : last;
    }

    private static boolean isComma(char c) {
        return c == '،' || c == ',';
    }

    private static boolean isQuote(char c) {
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

    /** The last word of a title with its complement: known bodies and places, definite words, nationalities. */
    private static int complement(NameScan scan, int from, boolean office) {
        int last = from;
        boolean nation = false;
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
            if (!continues(scan, next, office, last > from)) {
                break;
            }
            last = next;
        }
        return last;
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

    private static boolean hasNation(NameScan scan, int from, int to) {
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
        return construct
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

    /** A definite office without a name: a mention of its own. */
    private static void alone(NameScan scan, int at, Stem stem, int last, Entry title) {
        Draft named = Appositions.nameBefore(scan, at);
        if (named != null && stem.skip() == 0) {
            give(scan, named, at, stem, last);
            return;
        }
        boolean definite = stem.form().startsWith("ال")
                || hasNation(scan, at, last) && !isDoubtful(scan, stem, title)
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
