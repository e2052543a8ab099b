package org.isnad.views.query;

import org.isnad.arabic.Letters;

/** What the signs of a query are, in all the styles that keyboards and pages give them. Pure. */
final class Signs {
    private static final String DOUBLE_QUOTES = "\"“”„‟＂";
    private static final String SEPARATORS = ",،;؛?؟!.…٬&[]{}<>/\\'`´+^%•|";

    private Signs() {}

    /** What closes a quotation that a sign opens; empty when the sign opens none. */
    static String closing(char sign) {
        return switch (sign) {
            case '«' -> "»";
            case '»' -> "«";
            case '‹' -> "›";
            case '›' -> "‹";
            case '‘' -> "’";
            default -> DOUBLE_QUOTES.indexOf(sign) >= 0 ? DOUBLE_QUOTES : "";
        };
    }

    /** Single quotation marks are also written for letters: without their partner they mean nothing. */
    static boolean mayStandAlone(char sign) {
        return sign == '‘';
    }

    static boolean isOpening(char sign) {
        return sign == '(' || sign == '（';
    }

    static boolean isClosing(char sign) {
        return sign == ')' || sign == '）';
    }

    static boolean isColon(char sign) {
        return sign == ':' || sign == '：';
    }

    static boolean isStar(char sign) {
        return sign == '*' || sign == '٭';
    }

    static boolean isDash(char sign) {
        return sign == '-' || sign == '−' || sign == '–' || sign == '—' || sign == '‐' || sign == '‑';
    }

    /** Between the pieces of a query. Inside words some of these may stand, before a letter or digit. */
    static boolean isSeparator(char sign) {
        return isSpace(sign) || SEPARATORS.indexOf(sign) >= 0;
    }

    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Whether a word ends before a sign, whatever follows. */
    static boolean endsWord(char sign) {
        return isSpace(sign)
                || isOpening(sign)
                || isClosing(sign)
                || isColon(sign)
                || isStar(sign)
                || sign == '~'
                || sign == '|'
                || sign == '،'
                || sign == '؛'
                || sign == '؟'
                || !closing(sign).isEmpty();
    }

    /** Whether a sign makes a word: a lengthening stroke that stands alone is a dash («سعودي ـ مصري»), and so is a picture. */
    static boolean isLetter(char sign) {
        return Letters.foldUnit(sign).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Marks and invisible controls: part of the word they stand at. */
    static boolean isMark(char sign) {
        return Letters.isMark(sign);
    }
}
