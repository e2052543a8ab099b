package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles as pages state them, with their site's name before or after. Pure functions. */
final class Titles {
    private static final String[] DASHES = {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · "};
    private static final int LONGEST_SITE = 5;

    private Titles() {}

    /** The title without a last or first part that is the outlet's name, or short against the rest. */
    static String withoutSite(String title, @Nullable String outlet) {
        String out = title.strip();
        for (int i = 0; i < 3; i++) {
            String shorter = cutOnce(out, outlet);
            if (shorter.equals(out)) {
                return out;
            }
            out = shorter;
        }
        return out;
    }

    private static String cutOnce(String title, @Nullable String outlet) {
        for (String dash : DASHES) {
            int last = title.lastIndexOf(dash);
            if (last > 0 && isSite(title.substring(last + dash.length()), title.substring(0, last), outlet)) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(dash);
            if (first > 0 && isOutlet(title.substring(0, first), outlet)) {
                return title.substring(first + dash.length()).strip();
            }
        }
        return title;
    }

    /** What stands between the dashes and bars of a title, the first part aside. */
    static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        int from = -1;
        for (int i = 1; i < title.length() - 1; i++) {
            boolean dash = "|-–—:»«•·".indexOf(title.charAt(i)) >= 0
                    && title.charAt(i - 1) == ' '
                    && title.charAt(i + 1) == ' ';
            if (dash) {
                if (from >= 0) {
                    parts.add(title.substring(from, i).strip());
                }
                from = i + 1;
            }
        }
        if (from >= 0) {
            parts.add(title.substring(from).strip());
        }
        return parts;
    }

    private static boolean isSite(String part, String rest, @Nullable String outlet) {
        int words = LineWords.of(part, LONGEST_SITE + 1).count();
        return isOutlet(part, outlet)
                || outlet == null
                        && words <= LONGEST_SITE
                        && LineWords.of(rest, 8).count() >= Math.max(3, words + 1);
    }

    static boolean isOutlet(String part, @Nullable String outlet) {
        if (outlet == null) {
            return false;
        }
        String a = TitleFinder.key(part);
        String b = TitleFinder.key(outlet);
        return !a.isEmpty()
                && !b.isEmpty()
                && (a.equals(b)
                        || a.contains(b) && a.length() < b.length() + 20
                        || b.contains(a) && a.length() > 3
                        || a.replace(" ", "").equals(b.replace(" ", "")));
    }

    private static String withoutColons(String site) {
        int end = site.length();
        while (end > 0 && (site.charAt(end - 1) == ':' || site.charAt(end - 1) == ' ')) {
            end--;
        }
        return site.substring(0, end).strip();
    }

    /** The site's name at the end of the title element, when the rest is the given headline. */
    static @Nullable String siteOf(@Nullable String title, @Nullable String headline) {
        if (title == null || headline == null) {
            return null;
        }
        int colon = title.indexOf(": ");
        if (colon > 0 && TitleFinder.key(title.substring(colon)).equals(TitleFinder.key(headline))) {
            return withoutColons(title.substring(0, colon));
        }
        for (String dash : DASHES) {
            int last = title.lastIndexOf(dash);
            if (last > 0) {
                String site = title.substring(last + dash.length()).strip();
                String start = title.substring(0, title.indexOf(dash)).strip();
                String end = TitleFinder.key(title.substring(title.indexOf(dash)));
                if (end.equals(TitleFinder.key(headline))
                        && LineWords.of(start, LONGEST_SITE + 1).count() <= LONGEST_SITE) {
                    return start;
                }
                boolean rest =
                        TitleFinder.likeness(TitleFinder.key(title.substring(0, last)), TitleFinder.key(headline))
                                >= 0.5;
                if (rest
                        && !site.isEmpty()
                        && LineWords.of(site, LONGEST_SITE + 1).count() <= LONGEST_SITE) {
                    return site;
                }
            }
        }
        return null;
    }
}
