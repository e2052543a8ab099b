package org.isnad.web.text;

import java.util.List;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * A text from elsewhere with the direction of its own letters, whatever the page's language.
 *
 * @param text the text as it was read, without controls of direction
 * @param dir {@code rtl} when most of its letters are Arabic, else {@code ltr}; the page's when it has none
 * @param lang {@code ar} for Arabic letters on another page, empty for other letters on an Arabic page (their language is not
 *     known), null where the page's own language holds
 */
public record DirectedText(String text, String dir, @Nullable String lang) {
    /** Leaves out the controls that would turn the direction of what stands around the text. */
    public DirectedText {
        text = text.chars().anyMatch(DirectedText::turns) ? withoutTurns(text) : text;
    }

    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String withoutTurns(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !turns(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** The text with its Latin words cut out where it runs from the right. */
    public List<LatinRuns.Piece> pieces() {
        return dir.equals("rtl") ? LatinRuns.of(text) : List.of(new LatinRuns.Piece(text, false));
    }

    public static DirectedText on(Language page, String text) {
        if (text.chars().noneMatch(Character::isLetter)) {
            return new DirectedText(text, page.dir(), null);
        }
        boolean arabic = Letters.arabicShare(text) >= 0.5;
        if (arabic == page.rightToLeft()) {
            return new DirectedText(text, page.dir(), null);
        }
        return arabic ? new DirectedText(text, "rtl", "ar") : new DirectedText(text, "ltr", "");
    }
}
