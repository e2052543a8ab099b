package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Counts how many fingerprints an article shares with each of the window. For one use, by one thread. */
final class Hits {
    /** After how many postings no more are counted, or how many for each shingle of a long text. */
    private static final int MOST_POSTINGS = 2048;

    private static final int MOST_FOR_EACH = 4;
    private static final int STRIDE = 16;

    private final FingerprintTable table;
    private final Notes notes;
    private final int since;
    /** From which number on all articles are in the window. */
    private final int allLive;

    private final Different groups;
    private final Different days;
    private final int fewestCommon;
    private final int[] articles = new int[Postings.LONGEST];
    private int[] touched = new int[256];
    private int touchedCount;

    /** @param window whose notes tell of no hits; {@link #most} leaves them so */
    Hits(Window window, CopySettings settings) {
        this.table = window.table();
        this.notes = window.notes();
        this.since = window.since();
        this.allLive = notes.allSince(since);
        this.groups = new Different(settings.commonOrigins());
        this.days = new Different(settings.commonDays());
        this.fewestCommon = Math.min(settings.commonOrigins(), settings.commonDays());
    }

    /**
     * Counts what an article shares. The shingles that fewest articles have are counted first, up to so many postings that the
     * cost is bounded: what many have tells least of where an article comes from.
     *
     * @param common where the indices are marked of the words of shingles that stand in texts of so many origins or days that they are common
     */
    void count(long[] shingles, BitSet common) {
        int[] references = table.references(shingles);
        int most = Math.max(MOST_POSTINGS, MOST_FOR_EACH * shingles.length);
        int counted = 0;
        for (int at : fewestFirst(references)) {
            int count = table.articles(references[at], articles);
            if (counted < most) {
                count = live(count);
                touch(count);
                counted += count;
            }
            if (isCommon(count)) {
                common.set(at, at + Shingles.LENGTH);
            }
        }
    }

    /** The indices of the known shingles: those first that fewest articles have, and of equals in their order (a counting sort). */
    private int[] fewestFirst(int[] references) {
        int[] begins = new int[Postings.LONGEST + 2];
        int[] counts = new int[references.length];
        for (int i = 0; i < references.length; i++) {
            counts[i] = references[i] == 0 ? 0 : table.count(references[i]);
            begins[counts[i] + 1]++;
        }
        int unknown = begins[1];
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] order = new int[references.length];
        for (int i = 0; i < references.length; i++) {
            order[begins[counts[i]]++] = i;
        }
        return Arrays.copyOfRange(order, unknown, order.length);
    }

    /** Moves those of the articles at hand that have not left the window to the beginning; returns how many. */
    private int live(int count) {
        if (articles[0] >= allLive) {
            return count;
        }
        int live = 0;
        for (int i = 0; i < count; i++) {
            articles[live] = articles[i];
            live += notes.day(articles[i]) >= since ? 1 : 0;
        }
        return live;
    }

    private void touch(int count) {
        if (touchedCount + count >= touched.length) {
            touched = Arrays.copyOf(touched, 2 * (touchedCount + count));
        }
        for (int i = 0; i < count; i++) {
            touched[touchedCount] = articles[i];
            touchedCount += notes.hit(articles[i]) == 0 ? 1 : 0;
        }
    }

    /** In strides, since articles that follow each other are mostly of one day: so few tell. */
    private boolean isCommon(int count) {
        if (count < fewestCommon) {
            return false;
        }
        groups.clear();
        days.clear();
        boolean many = false;
        for (int first = 0; first < Math.min(count, STRIDE) && !many; first++) {
            for (int i = first; i < count && !many; i += STRIDE) {
                many = isManyWith(articles[i]);
            }
        }
        return many;
    }

    private boolean isManyWith(int article) {
        int day = notes.day(article);
        if (day >= since) {
            groups.add(notes.group(article));
            days.add(day);
        }
        return groups.areMany() || days.areMany();
    }

    /**
     * An article that shares fingerprints.
     *
     * @param count how many
     */
    record Candidate(int number, int count) {}

    /** The articles that share most fingerprints, at most so many, most first and of equals the earliest. */
    List<Candidate> most(int atMost) {
        int least = least(atMost);
        long[] ranked = new long[touchedCount];
        int rankedCount = 0;
        for (int i = 0; i < touchedCount; i++) {
            int count = notes.hits(touched[i]);
            notes.forgetHits(touched[i]);
            if (count >= least) {
                ranked[rankedCount++] = (long) -count << 32 | touched[i];
            }
        }
        Arrays.sort(ranked, 0, rankedCount);
        List<Candidate> most = new ArrayList<>(Math.min(atMost, rankedCount));
        for (int i = 0; i < rankedCount && i < atMost; i++) {
            most.add(new Candidate((int) ranked[i], -(int) (ranked[i] >> 32)));
        }
        return most;
    }

    /** A count that at least so many reach, if so many are there: what is under it need not be ranked. */
    private int least(int atMost) {
        int[] having = new int[64];
        for (int i = 0; i < touchedCount; i++) {
            having[Math.min(notes.hits(touched[i]), having.length - 1)]++;
        }
        int least = having.length;
        int reached = 0;
        while (least > 1 && reached < atMost) {
            reached += having[--least];
        }
        return least;
    }

    /** Counts different numbers up to a bound. */
    private static final class Different {
        private final long[] met;
        private int count;

        Different(int bound) {
            this.met = new long[bound];
        }

        void clear() {
            count = 0;
        }

        boolean areMany() {
            return count == met.length;
        }

        void add(long number) {
            for (int i = 0; i < count; i++) {
                if (met[i] == number) {
                    return;
                }
            }
            if (!areMany()) {
                met[count++] = number;
            }
        }
    }
}
