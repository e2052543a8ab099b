package org.isnad.web.text;

import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * A text from elsewhere with the direction of its own letters, whatever the page's language.
 *
 * @param text the text as it was read
 * @param dir {@code rtl} when most of its letters are Arabic, else {@code ltr}; the page's when it has none
 * @param lang {@code ar} for Arabic letters on another page, empty for other letters on an Arabic page (their language is not
 *     known), null where the page's own language holds
 */
public record DirectedText(String text, String dir, @Nullable String lang) {
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
