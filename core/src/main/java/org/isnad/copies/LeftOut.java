package org.isnad.copies;

/** Which paragraphs of a text a copy of it left out. Pure functions. */
final class LeftOut {
    /** How many words make a paragraph: a caption or a dateline left out is no gap. */
    private static final int SHORTEST = 8;
    /** A paragraph is left out when less of it than this stands in the copy, in hundredths. */
    private static final int LEAST = 30;

    private LeftOut() {}

    /**
     * How many paragraphs were left out.
     *
     * @param text in which each line is a paragraph
     * @param print of that text
     * @param credit for each of its words how much it counts as standing in the copy, in hundredths
     */
    static int paragraphs(String text, WordPrint print, int[] credit) {
        int left = 0;
        int begin = 0;
        while (begin < print.size()) {
            int lineEnd = text.indexOf('\n', print.begins()[begin]);
            int end = begin;
            long found = 0;
            while (end < print.size() && (lineEnd < 0 || print.begins()[end] < lineEnd)) {
                found += credit[end++];
            }
            left += end - begin >= SHORTEST && found < (long) LEAST * (end - begin) ? 1 : 0;
            begin = end;
        }
        return left;
    }
}
