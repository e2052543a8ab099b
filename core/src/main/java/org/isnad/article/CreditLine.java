package org.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** A line that credits sources. Pure functions. */
public final class CreditLine {
    /** What stands between the sources that one line credits. */
    private static final String BETWEEN_SOURCES = "+/|،,؛;&";

    private CreditLine() {}

    /** The sources as they are written, one or several, in their order; words that name nobody («وكالات») among them. */
    public static List<String> sources(String line) {
        List<String> sources = new ArrayList<>(1);
        int begin = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || BETWEEN_SOURCES.indexOf(line.charAt(i)) >= 0) {
                String one = line.substring(begin, i).strip();
                if (!one.isEmpty()) {
                    sources.add(one);
                }
                begin = i + 1;
            }
        }
        return sources;
    }
}
