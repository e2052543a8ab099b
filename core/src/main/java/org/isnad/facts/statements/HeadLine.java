package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a report: «وكالة – مدينة»، «مدينة (وكالة) –»، alone or before the first sentence.
 *
 * @param place the place in it, or null
 * @param medium the medium in it, or null
 */
record HeadLine(@Nullable String place, @Nullable String medium) {
    private static final int LONGEST = 10;
    private static final int LINES = 3;
    private static final int LONGEST_PLACE = 3;

    private static final HeadLine NONE = new HeadLine(null, null);

    /** The head line of an article's text, empty when it has none. */
    static HeadLine of(Article article, String text, Grammar grammar, Names names) {
        int from = 0;
        for (int line = 0; line < LINES && from < text.length(); line++) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            if (!hasDash(text, from, Math.min(to, from + 400))) {
                from = to + 1;
                continue;
            }
            HeadLine found = read(grammar.paragraph(text, from, Math.min(to, from + 400)), article, grammar, names);
            if (found != NONE) {
                return found;
            }
            from = to + 1;
        }
        return NONE;
    }

    private static boolean hasDash(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("-–—―".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static HeadLine read(Paragraph p, Article article, Grammar grammar, Names names) {
        List<Span> parts = parts(p);
        String place = null;
        String medium = null;
        for (Span part : parts) {
            if (isMedium(p, part, article, grammar)) {
                medium = medium == null ? p.text(part.begin(), part.end()) : medium;
            } else if (place == null && isPlace(p, part, grammar, names)) {
                place = p.text(part.begin(), part.end());
            }
        }
        return place == null && medium == null ? NONE : new HeadLine(place, medium);
    }

    /** Token ranges between the dashes and brackets that open a paragraph; none when no dash comes soon. */
    private static List<Span> parts(Paragraph p) {
        boolean alone = p.size() <= LONGEST;
        int end = alone ? p.size() : lastDash(p);
        List<Span> parts = new ArrayList<>();
        int from = 0;
        for (int t = 0; t <= end && end > 0 && dashed(p, end); t++) {
            if (t == end || !p.isWord(t) && !p.is(Type.OTHER, t) && !p.is(Type.OPEN, t) && !p.is(Type.CLOSE, t)) {
                if (t > from && p.words(from, t) > 0) {
                    parts.add(new Span(from, t));
                }
                from = t + 1;
            }
        }
        return parts;
    }

    private static boolean dashed(Paragraph p, int end) {
        for (int t = 0; t < Math.min(end + 1, p.size()); t++) {
            if (p.is(Type.DASH, t)) {
                return true;
            }
        }
        return false;
    }

    private static int lastDash(Paragraph p) {
        int last = 0;
        for (int t = 0; t < Math.min(LONGEST, p.size()); t++) {
            if (p.is(Type.DASH, t)) {
                last = t;
            } else if (p.is(Type.COMMA, t) || p.is(Type.STOP, t) || p.cue(t) != null) {
                return last;
            }
        }
        return last;
    }

    private static boolean isMedium(Paragraph p, Span part, Article article, Grammar grammar) {
        SourceTable.Medium medium = grammar.sources.medium(p, part.begin(), part.end(), 0);
        String text = p.text(part.begin(), part.end());
        boolean own = article.outlet() != null && Letters.fold(article.outlet()).equals(Letters.fold(text));
        return own || medium != null && medium.words().size() == p.words(part.begin(), part.end());
    }

    private static boolean isPlace(Paragraph p, Span part, Grammar grammar, Names names) {
        if (p.words(part.begin(), part.end()) > LONGEST_PLACE || !p.isWord(part.begin())) {
            return false;
        }
        List<Mention> in = names.in(p.span(part.begin(), part.end()));
        if (!in.isEmpty()) {
            return in.getFirst().type() == Mention.Type.PLACE;
        }
        return part.length() == 1 && grammar.mayBePlace(p, part.begin());
    }
}
