package org.isnad.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visible piece of a page before its role is known: a paragraph, heading, list item, line or table row.
 *
 * @param text its text, white space folded, never empty
 * @param line 1-based line of a text page, 1-based running number in an HTML page
 * @param shape what its markup makes it
 * @param level 1 to 6 for a heading, else 0
 * @param box index of the container it stands in
 * @param hints bits of {@link Hint} of its own markup and of its containers
 * @param measure how much of it is what
 * @param anchors its links, in order
 * @param datetime the machine-readable date of a {@code time} element in it
 */
record Piece(
        String text,
        int line,
        Shape shape,
        int level,
        int box,
        int hints,
        Measure measure,
        List<Anchor> anchors,
        @Nullable String datetime) {
    enum Shape {
        TEXT,
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CAPTION,
        TABLE
    }

    /** A link and its visible text. */
    record Anchor(String text, String href) {}

    /** Letters and digits in all, in links and in bold. */
    record Measure(int letters, int linked, int bold) {}

    boolean is(Hint hint) {
        return hint.in(hints);
    }

    boolean isHidden() {
        return is(Hint.UNSEEN);
    }

    boolean isHeading() {
        return shape == Shape.HEADING;
    }

    int letters() {
        return measure.letters();
    }

    /** The share of letters that stand in links, 0..1. */
    double linkShare() {
        return measure.letters() == 0 ? 0 : (double) measure.linked() / measure.letters();
    }

    boolean isBold() {
        return measure.letters() > 0 && measure.bold() >= measure.letters() * 9 / 10;
    }

    /** Whether it reads like running text: long enough or ended like a sentence, and not made of links. */
    boolean isProse() {
        return linkShare() < 0.5
                && (letters() >= Prose.LONG || letters() >= Prose.SHORT && Prose.endsSentence(text))
                && !(isHeading() && level <= 3 && letters() < 200);
    }

    Piece withHints(int more) {
        return (hints | more) == hints
                ? this
                : new Piece(text, line, shape, level, box, hints | more, measure, anchors, datetime);
    }

    /** The piece as if its markup did not hide it. */
    Piece shown() {
        return new Piece(text, line, shape, level, box, hints & ~Hint.UNSEEN.bit(), measure, anchors, datetime);
    }
}
