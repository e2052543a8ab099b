package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Link;

/**
 * Which people, known by name, are not each other misread: those who say alike things side by side in the text of one report, where
 * who said which was read, also where that report stands between two that have one each; and those of whom neither report names the
 * other's. For one thread.
 */
final class Company {
    /** The part of the shorter statement from which two are alike enough to be taken for one elsewhere. */
    private static final double ALIKE = 0.4;
    /** The part from which both say the same. */
    private static final double SAME = 0.8;
    /** Statements of one report that are compared with each other. */
    private static final int MOST = 16;

    private final Set<Long> pairs = new HashSet<>();
    /** By article the first statements of people known by name. */
    private final Map<String, List<Item>> present = new HashMap<>();

    private final Speakers speakers;
    private final Weights weights;

    /** @param items the statements of all reports */
    Company(List<Item> items, Speakers speakers, Weights weights) {
        this.speakers = speakers;
        this.weights = weights;
        for (Item item : items) {
            if (isKnown(item, speakers)) {
                List<Item> own = present.computeIfAbsent(item.article(), article -> new ArrayList<>(2));
                if (own.size() < MOST) {
                    own.stream()
                            .filter(other -> isBeside(item, other, speakers, weights))
                            .forEach(other -> pairs.add(pair(item.speaker(), other.speaker())));
                    own.add(item);
                }
            }
        }
    }

    private static boolean isKnown(Item item, Speakers speakers) {
        return !item.apart()
                && item.told().within() == null
                && item.told().isNamed()
                && speakers.isPerson(item.speaker())
                && item.told().speaker().indexOf(' ') > 0;
    }

    private static boolean isBeside(Item one, Item other, Speakers speakers, Weights weights) {
        return !speakers.same(one.speaker(), other.speaker())
                && Overlap.of(one, other, weights).within() >= ALIKE;
    }

    /** Whether two speakers said alike things side by side in some report. */
    boolean keeps(int one, int other) {
        return one != other && pairs.contains(pair(one, other));
    }

    /**
     * Whether two statements are of two people known by names that have no part in common, neither of whom stands in the other's
     * report: who spoke was not misread.
     */
    boolean areStrangers(Item one, Item other) {
        return isKnown(one, speakers)
                && isKnown(other, speakers)
                && speakers.soundApart(one.speaker(), other.speaker())
                && !isNamedIn(one.report(), other.speaker())
                && !isNamedIn(other.report(), one.speaker());
    }

    /** Whether somebody else, whom its own report does not name, says the same in an article. */
    boolean isSaidByAnother(Item item, String article) {
        for (Item other : present.getOrDefault(article, List.of())) {
            if (other.speaker() != item.speaker()
                    && Overlap.of(item, other, weights).within() >= SAME
                    && areStrangers(item, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedIn(Report report, int speaker) {
        return report.people().stream()
                .anyMatch(name -> speakers.same(speakers.number(name, Link.Kind.PERSON), speaker));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
