package org.isnad.app.shelf;

/** Passages short enough for a line. Pure functions. */
final class Excerpts {
    private static final int LONGEST = 120;
    private static final int END = 40;

    private Excerpts() {}

    /** A passage on one line; of a long one its first and its last words. */
    static String of(String passage) {
        String line = passage.replace('\n', ' ');
        if (line.length() <= LONGEST) {
            return line;
        }
        int first = line.lastIndexOf(' ', LONGEST - END);
        int last = line.indexOf(' ', line.length() - END);
        return line.substring(0, first < 0 ? LONGEST - END : first)
                + " … "
                + line.substring(last < 0 ? line.length() - END : last + 1);
    }
}
