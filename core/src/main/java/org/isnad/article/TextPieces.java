package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Page;
import org.isnad.article.Piece.Measure;
import org.isnad.article.Piece.Shape;

/** Stage 1 for text pages: a line a piece. Pure. */
final class TextPieces {
    private static final String BULLETS = "•*-–·▪●◦‣○■♦";

    /** Text beyond so many units is not read: no page of the press comes near. */
    private static final int MAX_UNITS = 8 << 20;
    /** Nor are more lines. */
    private static final int MAX_LINES = 150_000;

    private TextPieces() {}

    static Layout read(String whole) {
        String page = whole.length() > MAX_UNITS ? whole.substring(0, MAX_UNITS) : whole;
        List<Piece> pieces = new ArrayList<>();
        int line = 1;
        int begin = 0;
        while (begin <= page.length() && line <= MAX_LINES) {
            int end = page.indexOf('\n', begin);
            end = end < 0 ? page.length() : end;
            String text = fold(page, begin, end);
            if (!text.isEmpty()) {
                pieces.add(piece(text, line, isItem(text)));
            }
            line++;
            begin = end + 1;
        }
        return new Layout(Page.Form.TEXT, pieces, List.of(new Box(-1, "text", 0)), Head.NONE, begin <= whole.length());
    }

    private static Piece piece(String text, int line, boolean item) {
        Measure measure = new Measure(Prose.letters(text, 0, text.length()), 0, 0);
        return new Piece(text, line, item ? Shape.ITEM : Shape.TEXT, 0, 0, 0, measure, List.of(), null);
    }

    private static boolean isItem(String text) {
        return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    private static String fold(String page, int begin, int end) {
        StringBuilder out = new StringBuilder(end - begin);
        boolean space = false;
        for (int i = begin; i < end; i++) {
            char c = page.charAt(i);
            if (PieceWriter.isSpace(c)) {
                space = out.length() > 0;
            } else if (!PieceWriter.isInvisible(c)) {
                if (space) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
