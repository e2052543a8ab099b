package org.isnad.facts;

import static org.isnad.facts.NameLexicon.NATIONAL;

import org.isnad.Mention.Type;
import org.isnad.arabic.Clitics;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.NameScan.Stem;
import org.jspecify.annotations.Nullable;

/** The pass over an article's words that finds names: known ones, and those the grammar around them gives away. */
final class NameFinder {
    private NameFinder() {}

    static void find(NameScan scan) {
        for (int i = 0; i < scan.tokens.size(); ) {
            Draft best = best(scan, i);
            i = best == null ? i + 1 : scan.claim(NameBounds.bounded(scan, PersonRules.fromGiven(scan, best))).last + 1;
        }
    }

    private static @Nullable Draft best(NameScan scan, int at) {
        Draft best = null;
        for (Stem stem : scan.stems(at)) {
            best = longer(best, read(scan, at, stem));
        }
        if (best != null) {
            return best;
        }
        Draft latin = LatinNames.find(scan, at);
        return latin == null ? IntroducedPersons.afterSaying(scan, at) : latin;
    }

    private static @Nullable Draft read(NameScan scan, int at, Stem stem) {
        int flags = scan.flags(at, stem);
        Draft best = (flags & NameLexicon.NAME_START) != 0 ? known(scan, at, stem) : null;
        if ((flags & PersonRules.OPENERS) != 0) {
            best = longer(best, PersonRules.byNames(scan, at, stem, flags));
        }
        if ((flags & NameLexicon.HEAD) != 0) {
            best = longer(best, PlaceRules.byHead(scan, at, stem));
            best = longer(best, Facilities.byHead(scan, at, stem));
            best = longer(best, OrganisationRules.byHead(scan, at, stem));
        } else if (stem.form().startsWith("ال")) {
            best = longer(best, OrganisationRules.definite(scan, at, stem));
        }
        return best;
    }

    /** The one that reaches further; of two that reach alike, the surer, then the first. */
    private static @Nullable Draft longer(@Nullable Draft a, @Nullable Draft b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (a.last != b.last) {
            return a.last > b.last ? keepMeaning(a, b) : keepMeaning(b, a);
        }
        return b.confidence > a.confidence ? keepMeaning(b, a) : a;
    }

    /** A known person's name that goes on («محمد بن سلمان» بن عبد العزيز) still means that person. */
    private static Draft keepMeaning(Draft winner, Draft loser) {
        Entry meaning = loser.entry;
        boolean same = meaning != null
                && winner.entry == null
                && winner.type == Type.PERSON
                && loser.type == Type.PERSON
                && winner.first == loser.first
                && loser.length() > 1;
        return same ? winner.known(meaning) : winner;
    }

    private static @Nullable Draft known(NameScan scan, int at, Stem stem) {
        Match match = scan.lexicon.names().longest(scan.tokens, at, stem.form());
        if (match == null) {
            return null;
        }
        Entry outlet = match.of(Type.ORGANISATION);
        if (outlet != null && OutletNames.isOutlet(outlet) && OutletNames.isCredited(scan, at, stem, match.last())) {
            return draft(scan, at, stem, match.last(), outlet);
        }
        boolean event = scan.joined(at) && stem.skip() == 0 && hasBare(scan, at - 1, NameLexicon.EVENT);
        for (Entry entry : match.entries()) {
            if (entry.type() == Type.PLACE && (event || isAdjective(scan, at, stem, match.last()))) {
                continue;
            }
            if (!entry.needsContext() || inContext(scan, at, match.last(), entry)) {
                return entry.type() == Type.PERSON
                        ? person(scan, at, stem, match.last(), entry)
                        : squad(scan, at, draft(scan, at, stem, match.last(), entry));
            }
        }
        return null;
    }

    /** «الملك سلمان»: the title is no part of the name, unless the person is never named without («البابا فرنسيس»). */
    private static Draft person(NameScan scan, int at, Stem stem, int last, Entry entry) {
        Match title = (scan.flags(at, stem) & (NameLexicon.TITLE_START | NameLexicon.GIVEN)) == NameLexicon.TITLE_START
                ? scan.lexicon.titles().longest(scan.tokens, at, stem.form())
                : null;
        if (title == null
                || title.last() >= last
                || Tokens.forms(entry.name()).getFirst().equals(stem.form())) {
            return draft(scan, at, stem, last, entry);
        }
        int first = title.last() + 1;
        Draft name = read(scan, first, scan.whole(first));
        if (name == null || name.type != Type.PERSON || name.first != first || name.last < last) {
            return Draft.name(Type.PERSON, first, 0, last, "lexicon", 0.95).known(entry);
        }
        int end = NameBounds.beyond(scan, last, name.last);
        return name.entry != null
                ? name
                : Draft.name(Type.PERSON, first, 0, end, "lexicon", 0.95).known(entry);
    }

    /** «الشاعرة السعودية»: the name of a country that is an adjective too, behind a definite word that names nothing itself. */
    private static boolean isAdjective(NameScan scan, int at, Stem stem, int last) {
        return at == last
                && stem.skip() == 0
                && scan.has(at, NATIONAL)
                && scan.joined(at)
                && scan.owner(at - 1) == null
                && scan.tokens.form(at - 1).startsWith("ال")
                && !scan.has(at - 1, NameLexicon.EXTENT_STOP);
    }

    /** In a sports report a city behind a word for players means its club. */
    private static Draft squad(NameScan scan, int at, Draft city) {
        Entry entry = city.entry;
        boolean club = city.type == Type.PLACE
                && entry != null
                && !entry.kind().equals("country")
                && scan.sportsReport()
                && scan.joined(at)
                && hasBare(scan, at - 1, NameLexicon.SQUAD);
        return club ? Draft.name(Type.ORGANISATION, city.first, city.skip, city.last, "squad", 0.7) : city;
    }

    /** A head word that stands outside names (دولة, حركة, صحيفة) stays outside, though the lexicon has it. */
    private static Draft draft(NameScan scan, int at, Stem stem, int last, Entry entry) {
        Head head = entry.type() == Type.PLACE
                ? scan.lexicon.placeHead(stem.form())
                : scan.lexicon.organisationHead(stem.form());
        boolean outside = last > at && head != null && isOutside(scan, at, last, entry, head);
        double confidence = last > at ? 0.95 : 0.9;
        return outside
                ? Draft.name(entry.type(), at + 1, 0, last, "lexicon", confidence)
                        .known(entry)
                : Draft.name(entry.type(), at, stem.skip(), last, "lexicon", confidence)
                        .known(entry);
    }

    private static boolean isOutside(NameScan scan, int at, int last, Entry entry, Head head) {
        if (head.kind().equals("armed-group")) {
            return false;
        }
        if (!head.kind().equals("agency")) {
            return head.use().equals("out") || head.use().equals("quote");
        }
        Match rest = scan.lexicon.names().longest(scan.tokens, at + 1, scan.tokens.form(at + 1));
        return rest != null && rest.last() == last && rest.of(entry.type()) == entry;
    }

    private static boolean inContext(NameScan scan, int at, int last, Entry entry) {
        return switch (entry.type()) {
            case ORGANISATION -> isMembers(scan, at, entry) || organisationContext(scan, at, last, entry);
            case PLACE -> placeHeadBefore(scan, at) || isDateline(scan, at, last);
            case PERSON -> false;
        };
    }

    /** Behind a head in construct; a definite head governs nothing unless its table says that names follow it (العاصمة). */
    private static boolean placeHeadBefore(NameScan scan, int at) {
        if (!scan.joined(at)) {
            return false;
        }
        String before = scan.tokens.form(at - 1);
        boolean definite = before.startsWith("ال") && scan.lexicon.placeHead(before) == null;
        return !definite && scan.lexicon.placeHead(bare(scan, before)) != null;
    }

    /** «الرباط (و م ع) –»: the place that a text opens with, though its name is a word too. */
    private static boolean isDateline(NameScan scan, int at, int last) {
        return OutletNames.opensLine(scan, at) && OutletNames.isDash(scan.tokens.after(last));
    }

    private static boolean isMembers(NameScan scan, int at, Entry entry) {
        boolean armed = entry.kind().equals("armed-group") || entry.kind().equals("party");
        return armed && scan.joined(at) && hasBare(scan, at - 1, NameLexicon.MEMBERS);
    }

    /** Whether a word is of a class, as it stands or behind a conjunction or preposition. */
    private static boolean hasBare(NameScan scan, int at, int flag) {
        for (Stem stem : scan.stems(at)) {
            if (scan.lexicon.has(stem.form(), flag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean organisationContext(NameScan scan, int at, int last, Entry entry) {
        if (scan.joined(at)) {
            Head head = scan.lexicon.organisationHead(bare(scan, scan.tokens.form(at - 1)));
            if (head != null && (head.use().equals("out") || head.use().equals("quote"))
                    || entry.kind().equals("broadcaster") && scan.has(at - 1, NameLexicon.MEDIA_CUE)) {
                return true;
            }
        }
        if (entry.kind().equals("club") && scan.sportsReport()) {
            return !scan.joined(last + 1)
                    || !scan.tokens.form(last + 1).startsWith("ال")
                    || scan.has(last + 1, NATIONAL);
        }
        char before = scan.tokens.before(at);
        char after = scan.tokens.after(last);
        boolean outlet = before == '(' && after == ')' && OutletNames.isOutlet(entry);
        return outlet
                || !(entry.kind().equals("newspaper") && scan.isOrdinary(last))
                        && (before == '«' || before == '"' || before == '“')
                        && (after == '»' || after == '"' || after == '”');
    }

    private static String bare(NameScan scan, String form) {
        if (form.startsWith("لل") || form.startsWith("ال") && form.length() > 4) {
            return form.substring(2);
        }
        boolean glued = form.length() > 3 && Clitics.isProclitic(form.charAt(0));
        return glued && scan.lexicon.organisationHead(form) == null && scan.lexicon.placeHead(form) == null
                ? form.substring(1)
                : form;
    }
}
