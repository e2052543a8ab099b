package org.isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the day that many addresses carry: /2020/05/17/, /2020-05-17/, /20200517/, /2013/section/8/3/. Pure. */
final class UrlDates {
    private UrlDates() {}

    /** The day, or null when there is none in the path. */
    static @Nullable LocalDate read(String url) {
        int scheme = url.indexOf("://");
        int path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int[] open = {0, 0};
        for (int i = Math.max(path, 0); i < url.length(); i++) {
            if (isDigit(url, i) && !isDigit(url, i - 1)) {
                int end = i;
                while (isDigit(url, end)) {
                    end++;
                }
                LocalDate date = take(url.substring(i, Math.min(end, i + 9)), open);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** Takes a run of digits: a whole day, or the next of year, month and day. */
    private static @Nullable LocalDate take(String digits, int[] open) {
        int value = Integer.parseInt(digits);
        if (digits.length() == 8) {
            return day(value / 10000, value / 100 % 100, value % 100);
        }
        if (digits.length() == 4 && value >= 1994 && value < 2100) {
            open[0] = value;
            open[1] = 0;
        } else if (open[0] > 0 && digits.length() <= 2) {
            if (open[1] > 0) {
                return day(open[0], open[1], value);
            }
            open[1] = value <= 12 ? value : 0;
            open[0] = value <= 12 ? open[0] : 0;
        } else {
            open[0] = 0;
        }
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return year >= 1994 && year < 2100 ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean isDigit(String url, int i) {
        return i >= 0 && i < url.length() && url.charAt(i) >= '0' && url.charAt(i) <= '9';
    }
}
