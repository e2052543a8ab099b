package org.isnad.facts;

import static org.isnad.facts.NameLexicon.COMMON;
import static org.isnad.facts.NameLexicon.DIN;
import static org.isnad.facts.NameLexicon.DOUBTFUL;
import static org.isnad.facts.NameLexicon.FAMILY;
import static org.isnad.facts.NameLexicon.GIVEN;
import static org.isnad.facts.NameLexicon.JOINER;

import org.isnad.Mention.Type;
import org.isnad.facts.Gazetteer.Match;
import org.isnad.facts.NameScan.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's name ends. A sentence that opens with its verb puts two names side by side («استقبل فلان فلانا»): a name that the
 * tables have whole is not to swallow the next, nor is one that a family name has closed.
 */
final class NameBounds {
    private NameBounds() {}

    /** The name as far as it is one person's: cut before the next name or word where it opens with a known person's. */
    static Draft bounded(NameScan scan, Draft name) {
        int end = name.type == Type.PERSON ? end(scan, name.first, name.skip, name.last) : name.last;
        if (end == name.last) {
            return name;
        }
        Match figure = match(scan, name.first, name.skip);
        Draft cut = Draft.name(Type.PERSON, name.first, name.skip, end, name.rule, name.confidence);
        return figure != null && figure.last() <= end ? cut.known(figure.of(Type.PERSON)) : cut;
    }

    /** The last word of the person who is named first in a run of name words. */
    static int end(NameScan scan, int first, int skip, int last) {
        Match figure = match(scan, first, skip);
        if (figure == null || isGivenAlone(scan, first, skip, figure)) {
            return closed(scan, first, last);
        }
        return beyond(scan, figure.last(), last, figure.last() > first);
    }

    /** The last word of a known person's name that is whole at one word, of the name words up to another. */
    static int beyond(NameScan scan, int whole, int last) {
        return beyond(scan, whole, last, true);
    }

    private static int beyond(NameScan scan, int from, int last, boolean whole) {
        int end = from;
        while (end < last && goesOn(scan, end + 1, last, whole)) {
            end += isJoiner(scan, end + 1, last) ? 2 : 1;
        }
        return end;
    }

    /** «أحمد الرماحني سارة الزنزراوي»: behind a family name by its form, a given name that has a family name too is another's. */
    private static int closed(NameScan scan, int first, int last) {
        for (int i = first + 1; i + 2 <= last; i++) {
            boolean another = scan.has(i + 1, GIVEN)
                    && !scan.has(i + 1, JOINER)
                    && PersonRules.isNisba(scan, i)
                    && PersonRules.isNisba(scan, last);
            if (another) {
                return i;
            }
        }
        return last;
    }

    /** A given name by which one of its bearers is known opens the names of others. */
    private static boolean isGivenAlone(NameScan scan, int first, int skip, Match figure) {
        return figure.last() == first
                && (scan.lexicon.flags(form(scan, first, skip)) & (GIVEN | DIN | JOINER | DOUBTFUL)) != 0;
    }

    private static @Nullable Match match(NameScan scan, int at, int skip) {
        Match match = scan.lexicon.names().longest(scan.tokens, at, form(scan, at, skip));
        return match == null || match.of(Type.PERSON) == null ? null : match;
    }

    private static String form(NameScan scan, int at, int skip) {
        return scan.tokens.form(at).substring(skip);
    }

    private static boolean isJoiner(NameScan scan, int at, int last) {
        return at < last && scan.has(at, JOINER);
    }

    /** Whether a word behind a known name is one more part of it: a lineage, a regnal number, a family name. */
    private static boolean goesOn(NameScan scan, int at, int last, boolean whole) {
        Match other = match(scan, at, 0);
        boolean another = other != null && other.last() <= last && !isGivenAlone(scan, at, 0, other);
        if (another) {
            return false;
        }
        if (isJoiner(scan, at, last) || scan.tokens.form(at).startsWith("ال")) {
            return true;
        }
        boolean given = scan.has(at, GIVEN | DIN);
        boolean family = scan.has(at, FAMILY) && !scan.has(at, COMMON | DOUBTFUL);
        return whole ? family && !given : !(given && at < last);
    }
}
