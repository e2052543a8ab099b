package org.isnad.copies;

import java.util.HashSet;
import java.util.Set;

/**
 * What a later version of a text changed, as runs of three words that only one of the two has. Immutable.
 *
 * @param fresh those of the later version alone
 * @param gone those of the earlier version alone; none when the later one only adds to it
 */
record Revision(Set<Long> fresh, Set<Long> gone) {
    private static final int RUN = 3;
    private static final double MOST = 0.5;
    /** How much of what is new has to be there where words were replaced: the note that tells of it is not copied along. */
    private static final double SOME = 0.15;

    static Revision of(char[] earlier, char[] later) {
        Set<Long> before = runs(earlier);
        Set<Long> after = runs(later);
        Set<Long> fresh = new HashSet<>(after);
        fresh.removeAll(before);
        before.removeAll(after);
        return new Revision(fresh, isKept(earlier, later) ? Set.of() : before);
    }

    /** Whether all words of the earlier version stand in the later one, in their order. */
    private static boolean isKept(char[] earlier, char[] later) {
        int kept = 0;
        for (int i = 0; i < later.length && kept < earlier.length; i++) {
            kept += later[i] == earlier[kept] ? 1 : 0;
        }
        return kept == earlier.length;
    }

    boolean isEmpty() {
        return fresh.isEmpty() && gone.isEmpty();
    }

    /** Whether a text has the words of the later version, or those it replaced. */
    Reach.Has in(char[] words) {
        Set<Long> runs = runs(words);
        double now = part(fresh, runs);
        double then = part(gone, runs);
        if (now >= (gone.isEmpty() ? MOST : SOME) && now > then) {
            return Reach.Has.RIGHT;
        }
        return then >= MOST ? Reach.Has.WRONG : Reach.Has.NEITHER;
    }

    private static double part(Set<Long> of, Set<Long> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private static Set<Long> runs(char[] words) {
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add((long) words[i] << 32 | (long) words[i + 1] << 16 | words[i + 2]);
        }
        return runs;
    }
}
