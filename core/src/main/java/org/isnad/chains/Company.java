package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which people, known by name, speak side by side in the text of one report: who said what was read there, so that neither is the
 * other misread, also where a report that has the words of both stands between two that have one each. Immutable.
 */
final class Company {
    /** Speakers of one report that are compared with each other; more are of a list, not of a report. */
    private static final int MOST = 16;

    private final Set<Long> pairs = new HashSet<>();

    /** @param items the statements of all reports */
    Company(List<Item> items, Speakers speakers) {
        Map<String, List<Integer>> present = new HashMap<>();
        for (Item item : items) {
            if (isKnown(item, speakers)) {
                List<Integer> own = present.computeIfAbsent(item.article(), article -> new ArrayList<>(2));
                if (own.size() < MOST && !own.contains(item.speaker())) {
                    own.forEach(other -> keep(other, item.speaker(), speakers));
                    own.add(item.speaker());
                }
            }
        }
    }

    private static boolean isKnown(Item item, Speakers speakers) {
        return !item.inTitle()
                && item.told().within() == null
                && item.told().statement().speakerEntity() != null
                && speakers.isPerson(item.speaker())
                && item.told().speaker().indexOf(' ') > 0;
    }

    private void keep(int one, int other, Speakers speakers) {
        if (!speakers.same(one, other)) {
            pairs.add(pair(one, other));
        }
    }

    /** Whether two speakers stand side by side in some report. */
    boolean keeps(int one, int other) {
        return one != other && pairs.contains(pair(one, other));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
