package org.isnad.facts;

import org.isnad.Mention.Type;
import org.isnad.arabic.Clitics;
import org.isnad.facts.NameScan.Draft;
import org.jspecify.annotations.Nullable;

/** Names in Latin letters within Arabic text: «شركة IBM», «( CNN )». Capitals there mostly write a body's name. */
final class LatinNames {
    private static final int LONGEST = 6;

    private LatinNames() {}

    /** The name of Latin words that starts at a word, between Arabic words or the ends of the text; null if none does. */
    static @Nullable Draft find(NameScan scan, int at) {
        int skip = skip(scan, at);
        if (skip < 0 || isLatin(scan, at - 1, 0)) {
            return null;
        }
        int last = at;
        while (last - at < LONGEST && scan.joined(last + 1) && isLatin(scan, last + 1, 0)) {
            last++;
        }
        boolean name = !isLatin(scan, last + 1, 0) && (last == at || isCapital(scan, last, 0));
        return name ? Draft.name(Type.ORGANISATION, at, skip, last, "latin-capitals", 0.6) : null;
    }

    /** How many Arabic letters stand before the capital that a word opens with; -1 where there is none. */
    private static int skip(NameScan scan, int at) {
        String form = scan.tokens.form(at);
        if (form.length() < 3) {
            return -1;
        }
        int skip = Clitics.isProclitic(form.charAt(0)) ? 1 : 0;
        return isLatin(scan, at, skip) && isCapital(scan, at, skip) ? skip : -1;
    }

    private static boolean isCapital(NameScan scan, int at, int skip) {
        return Character.isUpperCase(
                scan.tokens.surface(scan.tokens.span(at, skip, at)).charAt(0));
    }

    private static boolean isLatin(NameScan scan, int at, int letter) {
        if (at < 0 || at >= scan.tokens.size() || scan.tokens.form(at).length() <= letter) {
            return false;
        }
        char c = scan.tokens.form(at).charAt(letter);
        return c >= 'a' && c <= 'z';
    }
}
