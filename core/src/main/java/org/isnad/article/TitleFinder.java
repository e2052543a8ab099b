package org.isnad.article;

import java.util.HashMap;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.article.BodyFinder.Region;
import org.jspecify.annotations.Nullable;

/** Finds the piece that is the main article's headline. Pure. */
final class TitleFinder {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 220;
    /** Words of a line that are looked at. */
    private static final int HEADLINE_WORDS = 12;
    /** Units of a longer key are no title's. */
    private static final int LONGEST_KEY = 4000;
    /** Lines from a headline to the date under it at most; a sentence after that date is the text. */
    private static final int DATE = 3;

    private TitleFinder() {}

    /**
     * @param told the title that the page's metadata gives, or null
     * @return the index of the piece, or -1 when none looks like the headline
     */
    static int find(Draft draft, Region region, @Nullable String told, LineShapes shapes, DateLines dates) {
        return draft.isText() ? inText(draft, shapes, dates) : inHtml(draft, region, told);
    }

    private static int inHtml(Draft draft, Region region, @Nullable String told) {
        String key = told == null ? "" : key(told.substring(0, Math.min(told.length(), LONGEST * 2)));
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < draft.size() && i < region.end(); i++) {
            Piece piece = draft.piece(i);
            boolean headline = piece.isHeading() || piece.is(Hint.TITLE) || isTold(piece, key);
            if (headline
                    && !piece.isHidden()
                    && piece.letters() > 3
                    && piece.text().length() < LONGEST * 2) {
                double score = score(piece, key);
                if (score >= bestScore && score > 1) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Whether a piece is the told title, or most of it without a site's name. */
    private static boolean isTold(Piece piece, String told) {
        if (told.isEmpty() || piece.text().length() > told.length() * 2 + 20 || piece.letters() * 2 < told.length()) {
            return false;
        }
        String key = key(piece.text());
        return key.equals(told)
                || key.length() > 15 && (told.endsWith(key) || told.startsWith(key))
                || told.length() > 15 && key.startsWith(told);
    }

    private static double score(Piece piece, String told) {
        double score = piece.level() == 1 ? 2 : piece.level() == 2 ? 1 : piece.isHeading() ? 0.4 : 0.3;
        score += piece.is(Hint.TITLE) ? 1 : 0;
        score -= piece.linkShare() > 0.5 ? 1 : 0;
        score -= (piece.hints() & Hint.APART) != 0 ? 2 : 0;
        score -= LineWords.of(piece.text(), 3).count() < 3 ? 1 : 0;
        return told.isEmpty() ? score : score + 4 * likeness(key(piece.text()), told);
    }

    /** How far two keys are the same title, 0..1: the shorter's share of the longer when one begins the other. */
    static double likeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || Math.max(a.length(), b.length()) > LONGEST_KEY) {
            return 0;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (longer.startsWith(shorter) || longer.endsWith(shorter)) {
            return Math.max(0.5, (double) shorter.length() / longer.length());
        }
        return longer.contains(shorter) && shorter.length() > 20 ? 0.5 : shared(a, b);
    }

    private static double shared(String a, String b) {
        int few = Math.min(words(a), words(b));
        if (2.0 * few / (words(a) + words(b)) <= 0.6) {
            return 0;
        }
        Map<String, Integer> words = new HashMap<>();
        String[] left = a.split(" ");
        String[] right = b.split(" ");
        for (String word : left) {
            words.merge(word, 1, Integer::sum);
        }
        int hits = 0;
        for (String word : right) {
            Integer count = words.get(word);
            if (count != null && count > 0) {
                words.put(word, count - 1);
                hits++;
            }
        }
        double share = 2.0 * hits / (left.length + right.length);
        return share > 0.6 ? share * 0.8 : 0;
    }

    private static int words(String key) {
        int spaces = 0;
        for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
            spaces++;
        }
        return spaces + 1;
    }

    /** A title for comparison: folded words. */
    static String key(String title) {
        char[] units = Letters.folded(title, 0, title.length());
        int length = 0;
        for (char c : units) {
            if (Prose.weight(c) > 0) {
                units[length++] = c;
            } else if (length > 0 && units[length - 1] != ' ') {
                units[length++] = ' ';
            }
        }
        return new String(units, 0, length > 0 && units[length - 1] == ' ' ? length - 1 : length);
    }

    /**
     * In a text page: the line before the first paragraphs that stands there twice, else the last that can be a headline and
     * is nearest to being long enough for one.
     */
    private static int inText(Draft draft, LineShapes shapes, DateLines dates) {
        int end = leadEnd(draft);
        Map<String, Integer> seen = new HashMap<>();
        int best = -1;
        boolean dated = false;
        boolean settled = false;
        for (int i = 0; i < end; i++) {
            boolean near = best >= 0 && i - best <= DATE;
            dated |= near && dates.isDateLine(draft.piece(i));
            settled |= near && (isUnderHeadline(draft, i, shapes) || isSentence(draft.piece(i)));
            if (dated && draft.piece(i).isProse() || !canBeHeadline(draft, i, shapes, dates)) {
                continue;
            }
            Integer before = seen.putIfAbsent(key(draft.piece(i).text()), i);
            if (before != null) {
                return before;
            }
            if (best < 0 || !settled && isLikelier(draft.piece(i), draft.piece(best), dated)) {
                best = i;
            }
        }
        return best;
    }

    /** A later line is the headline rather than an earlier one where it is hardly shorter; after a date, where it is longer. */
    private static boolean isLikelier(Piece later, Piece earlier, boolean dated) {
        return isSentence(earlier)
                || (dated ? later.letters() > earlier.letters() : later.letters() * 5 >= earlier.letters() * 4);
    }

    /** A line that ends with a full stop is a paragraph or a standfirst before it is a headline. */
    private static boolean isSentence(Piece piece) {
        return piece.isProse() && piece.text().endsWith(".") && !piece.text().endsWith("..");
    }

    /** What stands under headlines and not over them: name, buttons, the moment, whose picture it is. */
    private static boolean isUnderHeadline(Draft draft, int i, LineShapes shapes) {
        return draft.announces(i, Cue.Kind.BYLINE)
                || draft.announces(i, Cue.Kind.SHARE)
                || draft.announces(i, Cue.Kind.PUBLISHED)
                || draft.announces(i, Cue.Kind.PHOTO_CREDIT)
                || shapes.isCaption(draft.piece(i).text());
    }

    /** The piece after the lead: the second paragraph, since a standfirst may come before the repeated headline. */
    private static int leadEnd(Draft draft) {
        int paragraphs = 0;
        for (int i = 0; i < draft.size(); i++) {
            Piece piece = draft.piece(i);
            if (piece.isProse() && Prose.endsSentence(piece.text()) && draft.cue(i) == null) {
                paragraphs++;
                boolean repeated = i + 1 < draft.size() && !draft.piece(i + 1).isProse() && paragraphs == 1 && i > 0;
                if (!repeated) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Whether a line has two words without digits: "48.2K subscribers" has not. */
    private static boolean hasWords(String line) {
        return LineWords.of(line, HEADLINE_WORDS).words().stream()
                        .filter(word -> word.chars().noneMatch(Character::isDigit))
                        .count()
                > 1;
    }

    private static boolean canBeHeadline(Draft draft, int i, LineShapes shapes, DateLines dates) {
        Piece piece = draft.piece(i);
        return piece.letters() >= SHORTEST
                && piece.text().length() <= LONGEST
                && LineWords.of(piece.text(), 3).count() >= 3
                && hasWords(piece.text())
                && (draft.cue(i) == null || draft.announces(i, Cue.Kind.BREAKING))
                && !(piece.isProse() && Prose.endsSentence(piece.text()) && piece.letters() > 110)
                && !shapes.isCaption(piece.text())
                && !LineShapes.isHashtags(piece.text())
                && !LineShapes.isTrail(piece.text())
                && !LineShapes.isPictureLine(piece.text())
                && !dates.isDateLine(piece);
    }
}
