package org.isnad.article;

import org.isnad.Card;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/** Lines of posts and link cards that lost their markup. Pure functions. */
final class PostLines {
    private PostLines() {}

    /** Whether the line signs an embedded post: «— Name (@handle) …». */
    static boolean isSignature(String line) {
        return line.length() < 160
                && (line.startsWith("—") || line.startsWith("–") || line.startsWith("- "))
                && line.contains("(@");
    }

    /** Whether the line holds the short links that only posts carry. */
    static boolean hasLink(String line) {
        return line.contains(".co")
                && (line.contains("pic.twitter.com/") || line.contains("https://t.co/") || line.contains("pic.x.com/"));
    }

    /**
     * A link card that lost its markup: a headline, a dash, a site's name, and the first sentence glued to it without a space.
     *
     * @return null when the line is none
     */
    static @Nullable Card gluedCard(String line) {
        int dash = Math.max(line.indexOf(" - "), line.indexOf(" | "));
        if (dash < 20 || dash > 160 || hasFullStop(line, dash)) {
            return null;
        }
        int last = Math.min(line.length() - 1, dash + 40);
        for (int i = dash + 3; i < last; i++) {
            if (isGlue(line.charAt(i), line.charAt(i + 1))) {
                return new Card(line.substring(0, dash), line.substring(dash + 3, i + 1), line.substring(i + 1));
            }
        }
        return null;
    }

    static boolean hasFullStop(String line, int end) {
        for (int i = 1; i < end; i++) {
            if (line.charAt(i) == '.' && line.charAt(i + 1) == ' ' && line.charAt(i - 1) != '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlue(char left, char right) {
        boolean digits = Character.isDigit(left) && Letters.isArabic(right);
        boolean ended =
                (left == 'ة' || left == 'ى') && Letters.isArabic(right) && !Letters.isMark(right) && right != 'ء';
        return digits || ended || Character.isLowerCase(left) && Character.isUpperCase(right);
    }
}
