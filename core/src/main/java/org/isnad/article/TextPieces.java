package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Page;
import org.isnad.article.Piece.Measure;
import org.isnad.article.Piece.Shape;

/** Stage 1 for text pages: a line a piece. Pure. */
final class TextPieces {
    private static final String BULLETS = "•*-–·▪●◦‣○■♦";

    private TextPieces() {}

    static Layout read(String page) {
        List<Piece> pieces = new ArrayList<>();
        int line = 1;
        int begin = 0;
        while (begin <= page.length()) {
            int end = page.indexOf('\n', begin);
            end = end < 0 ? page.length() : end;
            String text = fold(page, begin, end);
            if (!text.isEmpty()) {
                pieces.add(piece(text, line, isItem(text)));
            }
            line++;
            begin = end + 1;
        }
        return new Layout(Page.Form.TEXT, pieces, List.of(new Box(-1, "text", 0)), Head.NONE);
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
