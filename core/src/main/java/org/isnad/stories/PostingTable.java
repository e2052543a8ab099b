package org.isnad.stories;

import org.jspecify.annotations.Nullable;

/** The postings of each feature that has some. Open addressing; for one thread. */
final class PostingTable {
    private static final int SMALLEST = 1 << 10;

    /** Features plus one, or 0 where none stands. */
    private int[] features = new int[SMALLEST];

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
        Postings fresh = new Postings();
        features[place] = feature + 1;
        lists[place] = fresh;
        if (++size * 2 > lists.length) {
            resize(lists.length * 2);
        }
        return fresh;
    }

    private int place(int feature) {
        int mask = features.length - 1;
        int hash = feature * 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & mask;
        while (features[at] != feature + 1 && features[at] != 0) {
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
        int[] olds = features;
        @Nullable Postings[] oldLists = lists;
        features = new int[length];
        lists = new Postings[length];
        size = 0;
        for (int i = 0; i < oldLists.length; i++) {
            Postings list = oldLists[i];
            if (list != null) {
                int place = place(olds[i] - 1);
                features[place] = olds[i];
                lists[place] = list;
                size++;
            }
        }
    }
}
