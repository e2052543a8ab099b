package org.isnad.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.article.Piece.Anchor;
import org.isnad.article.Piece.Measure;
import org.isnad.article.Piece.Shape;
import org.jspecify.annotations.Nullable;

/** Gathers runs of text with folded white space and cuts them into pieces. Serves one page. */
final class PieceWriter {
    /** Shorter lines between line breaks are lines of their own; longer ones are, when they end like sentences. */
    private static final int SHORT_LINE = 45;
    /** A longer line in bold is no headline. */
    private static final int LONGEST_HEADLINE = 1000;
    /** Units before a line break in which a sentence's end shows. */
    private static final int END = 60;

    private final List<Piece> pieces = new ArrayList<>();
    private char[] text = new char[4096];
    private int length;
    private final List<Link> links = new ArrayList<>();
    private final List<int[]> bold = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    /** The first link and bold run that can reach into the next piece of the run. */
    private int firstLink;

    private int firstBold;
    private boolean space;
    private int lineBreaks;
    private int openAt = -1;
    private String openHref = "";
    private @Nullable String datetime;

    private record Link(int begin, int end, String href) {}

    List<Piece> pieces() {
        return pieces;
    }

    int length() {
        return length;
    }

    void text(String raw, boolean isBold) {
        int begin = length;
        int from = length + 1;
        int to = from + raw.length();
        if (to > text.length) {
            text = Arrays.copyOf(text, Math.max(to, 2 * length));
        }
        // The text is taken one unit behind its place, for a space before it, and folded towards the front.
        raw.getChars(0, raw.length(), text, from);
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c > ' ' && c < '\u007F') {
                append(c);
            } else if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                append(c);
            }
        }
        if (isBold && length > begin) {
            bold.add(new int[] {begin, length});
        }
    }

    private void append(char c) {
        if (lineBreaks > 0) {
            endLine();
        }
        if (space && length > 0) {
            text[length++] = ' ';
        }
        text[length++] = c;
        space = false;
    }

    private void endLine() {
        if (length > 0) {
            breaks.add(lineBreaks > 1 ? -length : length);
            space = true;
        }
        lineBreaks = 0;
    }

    private String part(int begin, int end) {
        return new String(text, begin, end - begin);
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F'
                || c == '\u2028';
    }

    static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u00AD' || c == '\u2060' || c >= '\u007F' && c < '\u00A0';
    }

    void lineBreak() {
        lineBreaks++;
    }

    /** Parts neighbouring elements that the page shows apart though no space stands between them. */
    void gapAfter(boolean element) {
        space |= element;
    }

    void openLink(String href) {
        openAt = length;
        openHref = href;
    }

    void closeLink() {
        noteLink();
        openAt = -1;
    }

    private void noteLink() {
        if (openAt >= 0 && length > openAt) {
            int begin = text[openAt] == ' ' ? openAt + 1 : openAt;
            links.add(new Link(begin, length, openHref));
        }
    }

    void datetime(String value) {
        if (datetime == null && !value.isBlank()) {
            datetime = value.strip();
        }
    }

    /** Ends the run, if any, as one piece or, at its line breaks, as several. */
    void flush(Shape shape, int level, int box, int hints) {
        if (length == 0) {
            reset();
            openAt = Math.min(openAt, 0);
            return;
        }
        boolean open = openAt >= 0;
        noteLink();
        int begin = 0;
        for (int at : shape == Shape.HEADING ? List.<Integer>of() : breaks) {
            int cut = Math.abs(at);
            if (at < 0 || endsLine(begin, cut) || isBold(begin, cut)) {
                piece(begin, cut, shape, level, box, hints);
                begin = cut;
            }
        }
        piece(begin, length, shape, level, box, hints);
        reset();
        openAt = open ? 0 : -1;
    }

    /** A line all in bold before a break is a headline or subhead. */
    private boolean isBold(int begin, int cut) {
        int letters = bold.isEmpty() || cut - begin > LONGEST_HEADLINE ? 0 : letters(begin, cut);
        return letters > 0 && boldIn(begin, cut) == letters;
    }

    private boolean endsLine(int begin, int cut) {
        return cut - begin < SHORT_LINE
                || Prose.endsSentence(part(Math.max(begin, cut - END), cut).strip());
    }

    private void reset() {
        length = 0;
        links.clear();
        bold.clear();
        breaks.clear();
        firstLink = 0;
        firstBold = 0;
        space = false;
        lineBreaks = 0;
        datetime = null;
    }

    private void piece(int from, int to, Shape shape, int level, int box, int hints) {
        int begin = from;
        int end = to;
        while (begin < end && text[begin] == ' ') {
            begin++;
        }
        while (end > begin && text[end - 1] == ' ') {
            end--;
        }
        if (begin == end) {
            return;
        }
        List<Anchor> anchors = new ArrayList<>();
        int linked = 0;
        while (firstLink < links.size() && links.get(firstLink).end <= begin) {
            firstLink++;
        }
        for (int i = firstLink; i < links.size() && links.get(i).begin < end; i++) {
            Link link = links.get(i);
            int b = Math.max(begin, link.begin);
            int e = Math.min(end, link.end);
            if (b < e) {
                anchors.add(new Anchor(part(b, e).strip(), link.href));
                linked += letters(b, e);
            }
        }
        Measure measure = new Measure(letters(begin, end), linked, boldIn(begin, end));
        Shape kind = level > 0 ? Shape.HEADING : shape;
        pieces.add(new Piece(part(begin, end), pieces.size() + 1, kind, level, box, hints, measure, anchors, datetime));
    }

    private int boldIn(int begin, int end) {
        int count = 0;
        while (firstBold < bold.size() && bold.get(firstBold)[1] <= begin) {
            firstBold++;
        }
        for (int i = firstBold; i < bold.size() && bold.get(i)[0] < end; i++) {
            int[] run = bold.get(i);
            count += letters(Math.max(begin, run[0]), Math.min(end, run[1]));
        }
        return count;
    }

    private int letters(int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            count += Prose.weight(text[i]);
        }
        return count;
    }
}
