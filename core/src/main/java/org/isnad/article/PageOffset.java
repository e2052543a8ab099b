package org.isnad.article;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The offset from UTC that the time stamps of a page carry, its scripts included: an outlet that states one instant in UTC and
 * all other times with one offset lives by that offset. Pure, linear in the page's length, of which the beginning is read.
 */
final class PageOffset {
    /** Time stamps that have to agree at least. */
    private static final int AGREED = 2;
    /** Units of a page that are read. */
    private static final int LONGEST = 4_000_000;
    /** Units of {@code 06:00:00}. */
    private static final int TIME = 8;

    private PageOffset() {}

    /** The one offset other than UTC that stands after times of day such as {@code 06:00:00 -0400}; null when none or several do. */
    static @Nullable ZoneOffset of(String page) {
        ZoneOffset found = null;
        int met = 0;
        for (int i = next(page, 0); i >= 0; i = next(page, i + 1)) {
            ZoneOffset offset = after(page, i + TIME);
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

    /** Where the next time of day begins, or -1: one of any eight units in a row stands at a multiple of eight. */
    private static int next(String page, int from) {
        int last = Math.min(page.length() - TIME, LONGEST);
        for (int i = from + TIME - 1 & -TIME; i < last + TIME && i < page.length(); i += TIME) {
            for (int begin = run(page, i, from); begin <= i && begin < last; begin++) {
                if (isTime(page, begin)) {
                    return begin;
                }
            }
        }
        return -1;
    }

    /** Where the run of digits and colons begins that goes on at a unit, at most a time's length before; after it for none. */
    private static int run(String page, int at, int from) {
        int begin = at + 1;
        int first = Math.max(from, at - TIME + 1);
        while (begin > first && isOfTime(page.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isOfTime(char c) {
        return c >= '0' && c <= ':';
    }

    private static boolean isTime(String page, int begin) {
        return page.charAt(begin + 2) == ':'
                && page.charAt(begin + 5) == ':'
                && areDigits(page, begin)
                && areDigits(page, begin + 3)
                && areDigits(page, begin + 6);
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
