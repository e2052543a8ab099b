package org.isnad.article;

import java.util.Locale;
import java.util.Set;

/** Leaves the tags of formatting elements (HTML standard, 13.2.4.3) out of markup, keeping what stands in them. Linear. */
final class Formatting {
    private static final Set<String> NAMES =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");
    private static final int LONGEST_NAME = 6;

    private Formatting() {}

    static String without(String html) {
        StringBuilder kept = new StringBuilder(html.length());
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int close = isTag(html, at) ? html.indexOf('>', at) : -1;
            if (close >= 0) {
                kept.append(html, from, at);
                from = close + 1;
                at = close;
            }
        }
        return kept.append(html, from, html.length()).toString();
    }

    private static boolean isTag(String html, int at) {
        int begin = html.startsWith("</", at) ? at + 2 : at + 1;
        int end = begin;
        while (end < html.length() && end - begin <= LONGEST_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return NAMES.contains(html.substring(begin, end).toLowerCase(Locale.ROOT));
    }
}
