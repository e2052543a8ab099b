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

    private final List<Piece> pieces = new ArrayList<>();
    private char[] text = new char[4096];
    /** The letters before each unit of the run, as {@link Prose} counts them. */
    private int[] letters = new int[text.length + 1];

    private int length;
    private final List<Link> links = new ArrayList<>();
    private final List<int[]> bold = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
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

    void text(String raw, boolean linked, boolean isBold) {
        int begin = length;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
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
        if (lineBreaks > 0 && length > 0) {
            breaks.add(lineBreaks > 1 ? -length : length);
            space = true;
        }
        if (space && length > 0) {
            put(' ');
        }
        put(c);
        space = false;
        lineBreaks = 0;
    }

    private void put(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
            letters = Arrays.copyOf(letters, 2 * length + 1);
        }
        text[length] = c;
        letters[length + 1] = letters[length] + Prose.weight(c);
        length++;
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
    void flush(Shape shape, int level, int box, int hints, boolean leaf) {
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
        return !bold.isEmpty() && letters[cut] > letters[begin] && boldIn(begin, cut) == letters[cut] - letters[begin];
    }

    private boolean endsLine(int begin, int cut) {
        return cut - begin < SHORT_LINE || Prose.endsSentence(part(begin, cut).strip());
    }

    private void reset() {
        length = 0;
        links.clear();
        bold.clear();
        breaks.clear();
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
        for (Link link : links) {
            int b = Math.max(begin, link.begin);
            int e = Math.min(end, link.end);
            if (b < e) {
                anchors.add(new Anchor(part(b, e).strip(), link.href));
                linked += letters[e] - letters[b];
            }
        }
        Measure measure = new Measure(letters[end] - letters[begin], linked, boldIn(begin, end));
        Shape kind = level > 0 ? Shape.HEADING : shape;
        pieces.add(new Piece(part(begin, end), pieces.size() + 1, kind, level, box, hints, measure, anchors, datetime));
    }

    /** The first bold run that ends after a unit; runs stand in order. */
    private int firstBold(int unit) {
        int low = 0;
        int high = bold.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bold.get(middle)[1] > unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int boldIn(int begin, int end) {
        int count = 0;
        for (int r = firstBold(begin); r < bold.size() && bold.get(r)[0] < end; r++) {
            int[] run = bold.get(r);
            int b = Math.max(begin, run[0]);
            int e = Math.min(end, run[1]);
            count += b < e ? letters[e] - letters[b] : 0;
        }
        return count;
    }
}
