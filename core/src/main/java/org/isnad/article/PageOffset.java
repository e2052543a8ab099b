package org.isnad.article;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The offset from UTC that the time stamps of a page carry, its scripts included: an outlet that states one instant in UTC and
 * all other times with one offset lives by that offset. Pure, linear in the page's length.
 */
final class PageOffset {
    /** Time stamps that have to agree at least. */
    private static final int AGREED = 2;

    private PageOffset() {}

    /** The one offset other than UTC that stands after times of day such as {@code 06:00:00 -0400}; null when none or several do. */
    static @Nullable ZoneOffset of(String page) {
        ZoneOffset found = null;
        int met = 0;
        for (int i = page.indexOf(':'); i >= 0; i = page.indexOf(':', i + 1)) {
            ZoneOffset offset = isTime(page, i) ? after(page, i + 6) : null;
            if (offset != null && offset.getTotalSeconds() != 0) {
                if (found != null && !found.equals(offset)) {
                    return null;
                }
                found = offset;
                met++;
            }
        }
        return met >= AGREED ? found : null;
    }

    /** Whether minutes and seconds stand at a colon: {@code :00:00} after two digits. */
    private static boolean isTime(String page, int colon) {
        return colon >= 2
                && colon + 6 < page.length()
                && page.charAt(colon + 3) == ':'
                && areDigits(page, colon - 2)
                && areDigits(page, colon + 1)
                && areDigits(page, colon + 4);
    }

    private static @Nullable ZoneOffset after(String page, int time) {
        int at = time;
        while (at < page.length() && at < time + 5 && (page.charAt(at) == '.' || isDigit(page, at))) {
            at++;
        }
        at += at < page.length() && page.charAt(at) == ' ' ? 1 : 0;
        boolean signed = at + 5 <= page.length() && (page.charAt(at) == '+' || page.charAt(at) == '-');
        int minutes = signed && page.charAt(Math.min(page.length() - 1, at + 3)) == ':' ? at + 4 : at + 3;
        if (!signed || !areDigits(page, at + 1) || !areDigits(page, minutes)) {
            return null;
        }
        try {
            int sign = page.charAt(at) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * number(page, at + 1), sign * number(page, minutes));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean areDigits(String page, int at) {
        return isDigit(page, at) && isDigit(page, at + 1);
    }

    private static boolean isDigit(String page, int at) {
        return at < page.length() && page.charAt(at) >= '0' && page.charAt(at) <= '9';
    }

    private static int number(String page, int at) {
        return 10 * (page.charAt(at) - '0') + page.charAt(at + 1) - '0';
    }
}
