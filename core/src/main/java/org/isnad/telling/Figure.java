package org.isnad.telling;

import java.math.BigDecimal;
import org.isnad.Contradiction.Bound;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number of something that an article tells.
 *
 * @param slot what is told: of {@code slots.tsv}, for people with their sort behind {@code #}, for money with its rate behind
 *     {@code @}; {@code count} for anything else
 * @param of the noun counted, as written; empty where the slot says it
 * @param key what must be equal for two figures to be of one thing: the slot, and the stem of the noun
 * @param words number and noun as written
 * @param value in plain digits
 * @param where title or body
 * @param span its place there, with its noun
 * @param speaker who says so, or null
 * @param total whether its sentence tells that it is of all
 * @param corrects whether its sentence or headline tells that an earlier one was wrong
 * @param context hashes of the stems of its sentence, ascending
 * @param places hashes of the places named in its sentence, ascending
 */
record Figure(
        String slot,
        String of,
        String key,
        String words,
        String value,
        @Nullable Bound bound,
        String where,
        Span span,
        @Nullable String speaker,
        boolean total,
        boolean corrects,
        int[] context,
        int[] places) {
    private static final double LARGE = 1000;
    private static final double ROUNDED = 0.1;

    /** Whether both can be true of one thing. */
    boolean agrees(Figure other) {
        int order = new BigDecimal(value).compareTo(new BigDecimal(other.value));
        return order == 0
                || isRounded(other)
                || isGrouped(other)
                || allows(other.value, order)
                || other.allows(value, -order);
    }

    /** Whether one of them is the other with a point that parts thousands read as one that parts decimals. */
    private boolean isGrouped(Figure other) {
        return ratio(other) == LARGE;
    }

    /** How many times the smaller number goes into the larger one. */
    double ratio(Figure other) {
        double mine = Double.parseDouble(value);
        double theirs = Double.parseDouble(other.value);
        return Math.max(mine, theirs) / Math.max(Math.min(mine, theirs), 1e-9);
    }

    /** Whether one of two large numbers can be the other one rounded. */
    private boolean isRounded(Figure other) {
        double mine = Double.parseDouble(value);
        double theirs = Double.parseDouble(other.value);
        return Math.min(mine, theirs) >= LARGE && Math.abs(mine - theirs) <= ROUNDED * Math.max(mine, theirs);
    }

    /** @param order how this value stands to the other one */
    private boolean allows(String other, int order) {
        if (bound == null) {
            return false;
        }
        return switch (bound) {
            case AT_LEAST -> order < 0;
            case AT_MOST -> order > 0;
            case ABOUT -> {
                double mine = Double.parseDouble(value);
                yield Math.abs(mine - Double.parseDouble(other)) <= 0.1 * mine;
            }
        };
    }

    /** Whether it tells the same number of the same. */
    boolean equalsIn(Figure other) {
        return key.equals(other.key) && value.equals(other.value);
    }

    boolean isOfPeople() {
        return slot.startsWith("people/");
    }

    /** The share of the shorter context's stems that stand in the other. */
    static double overlap(int[] one, int[] other) {
        int least = Math.min(one.length, other.length);
        return least == 0 ? 0 : (double) common(one, other) / least;
    }

    /** How many hashes two ascending lists share. */
    static int common(int[] one, int[] other) {
        int count = 0;
        int j = 0;
        for (int hash : one) {
            while (j < other.length && other[j] < hash) {
                j++;
            }
            if (j < other.length && other[j] == hash) {
                count++;
            }
        }
        return count;
    }
}
