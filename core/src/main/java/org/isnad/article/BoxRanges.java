package org.isnad.article;

import java.util.Arrays;
import java.util.List;

/** The pieces that each container of a page holds, as half-open ranges of indices. Serves one page; linear to build. */
final class BoxRanges {
    /** Containers climbed to find one around two pieces at most; pages of the press nest less deeply. */
    private static final int DEEPEST = 60;

    private final List<Box> boxes;
    private final int[] begins;
    private final int[] ends;

    BoxRanges(Draft draft) {
        boxes = draft.layout().boxes();
        begins = new int[boxes.size()];
        ends = new int[boxes.size()];
        Arrays.fill(begins, draft.size());
        for (int i = draft.size() - 1; i >= 0; i--) {
            int box = draft.piece(i).box();
            begins[box] = i;
            ends[box] = Math.max(ends[box], i + 1);
        }
        for (int b = begins.length - 1; b > 0; b--) {
            int parent = boxes.get(b).parent();
            begins[parent] = Math.min(begins[parent], begins[b]);
            ends[parent] = Math.max(ends[parent], ends[b]);
        }
    }

    int begin(int box) {
        return begins[box];
    }

    int end(int box) {
        return ends[box];
    }

    boolean holds(int box, int piece) {
        return piece >= begins[box] && piece < ends[box];
    }

    /** The smallest container around a box that also holds a piece; the outermost when none near does. */
    int around(int box, int piece) {
        int found = box;
        for (int climbed = 0; climbed < DEEPEST && found > 0; climbed++) {
            if (holds(found, piece)) {
                return found;
            }
            found = boxes.get(found).parent();
        }
        return 0;
    }
}
