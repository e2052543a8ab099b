package org.isnad.collect.feeds;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first or the latest items of a list of any length. For one list. */
final class LatestItems {
    /** The earliest first, those without a time before all; of equals the later in the list. */
    private static final Comparator<Placed> EARLIEST = Comparator.comparing(Placed::moment)
            .thenComparing(Comparator.comparingInt(Placed::place).reversed());

    private final int most;
    private final PriorityQueue<Placed> items = new PriorityQueue<>(EARLIEST);
    private final ArrayDeque<Placed> last = new ArrayDeque<>();
    private int seen;
    private boolean cut;

    LatestItems(int most) {
        this.most = most;
    }

    private record Placed(Listed item, Instant moment, int place) {}

    /** Adds in order of the list: the first stay. */
    void add(Listed item) {
        keep(new Placed(item, Instant.EPOCH, seen));
    }

    /** Adds in order of time: the latest stay; of those without a time the first and the last, since either may be the newest. */
    void addByTime(Listed item) {
        if (item.when() == null && items.size() >= most / 2) {
            last.addLast(new Placed(item, Instant.EPOCH, seen++));
            if (last.size() > most / 2) {
                last.removeFirst();
                cut = true;
            }
        } else {
            keep(new Placed(
                    item, item.when() == null ? Instant.EPOCH : item.when().latest(), seen));
        }
    }

    private void keep(Placed placed) {
        seen++;
        items.add(placed);
        if (items.size() > most) {
            items.remove();
            cut = true;
        }
    }

    boolean isCut() {
        return cut;
    }

    /** What is kept, in the list's order. */
    List<Listed> list() {
        List<Placed> kept = new ArrayList<>(items);
        kept.addAll(last);
        kept.sort(Comparator.comparingInt(Placed::place));
        return kept.stream().map(Placed::item).toList();
    }
}
