package org.isnad.stories;

import org.jspecify.annotations.Nullable;

/** The postings of each feature that has some. Open addressing; for one thread. */
final class PostingTable {
    private static final int SMALLEST = 1 << 10;

    private @Nullable Postings[] lists = new Postings[SMALLEST];
    private int size;

    @Nullable
    Postings get(int feature) {
        return lists[place(feature)];
    }

    Postings getOrAdd(int feature) {
        int place = place(feature);
        Postings known = lists[place];
        if (known != null) {
            return known;
        }
        Postings fresh = new Postings(feature);
        lists[place] = fresh;
        if (++size * 2 > lists.length) {
            resize(lists.length * 2);
        }
        return fresh;
    }

    private int place(int feature) {
        int mask = lists.length - 1;
        int hash = feature * 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & mask;
        for (Postings list = lists[at]; list != null && list.feature != feature; list = lists[at]) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** Drops all profiles with lower numbers, and the features that have none then. */
    void dropBefore(int from) {
        for (int i = 0; i < lists.length; i++) {
            Postings list = lists[i];
            if (list != null) {
                list.begin = list.first(from);
                lists[i] = list.begin == list.end ? null : list;
            }
        }
        resize(lists.length);
    }

    private void resize(int length) {
        @Nullable Postings[] olds = lists;
        lists = new Postings[length];
        size = 0;
        for (Postings list : olds) {
            if (list != null) {
                lists[place(list.feature)] = list;
                size++;
            }
        }
    }
}
