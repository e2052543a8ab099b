package org.isnad.dates.line;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Letters;

/** The numbers, words and signs of a short line in order, folded to the normal form. */
public record DateLine(List<Piece> pieces) {
    /** Longer lines are no date lines; what stands behind is not looked at. */
    private static final int LIMIT = 400;

    /**
     * A number, a word or a single sign.
     *
     * @param digits how many digits a number has, 0 for others
     * @param value a number's value; -1 for others and for numbers of more than 15 digits
     */
    public record Piece(String text, int digits, long value) {
        boolean isNumber() {
            return value >= 0;
        }

        boolean isNumber(long low, long high) {
            return value >= low && value <= high;
        }

        boolean isOffsetSign() {
            return isSign('+') || isSign('-') || isSign('−');
        }

        boolean isSign(char sign) {
            return text.length() == 1 && text.charAt(0) == sign;
        }
    }

    public static DateLine of(String line) {
        String text = Letters.fold(line.substring(0, Math.min(line.length(), LIMIT)));
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                pieces.add(number(text.substring(i, end)));
            } else if (Character.isLetter(c)) {
                while (end < text.length() && isInWord(text.charAt(end), c)) {
                    end++;
                }
                pieces.add(new Piece(text.substring(i, end), 0, -1));
            } else if (c != ' ') {
                pieces.add(new Piece(String.valueOf(c), 0, -1));
            }
            i = end;
        }
        return new DateLine(pieces);
    }

    /** Whether a number stands in it, without which it gives no day of its own. */
    boolean hasNumber() {
        for (Piece piece : pieces) {
            if (piece.digits() > 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return pieces.size();
    }

    /** The piece at an index; an empty one outside the line. */
    Piece at(int index) {
        return index >= 0 && index < pieces.size() ? pieces.get(index) : NONE;
    }

    /** The texts of pieces from an index on, separated by spaces. */
    String join(int from, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            out.append(i == from ? "" : " ").append(at(i).text());
        }
        return out.toString();
    }

    private static final Piece NONE = new Piece("", 0, -1);

    private static Piece number(String digits) {
        return new Piece(digits, digits.length(), digits.length() > 15 ? -1 : Long.parseLong(digits));
    }

    private static boolean isInWord(char c, char first) {
        return (Character.isLetter(c) && !isIdeograph(first)) || c == '\'' || c == '’';
    }

    /** Ideographs of a date (年 月 日) are pieces of their own. */
    private static boolean isIdeograph(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
