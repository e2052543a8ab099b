package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What articles of one story tell differently of one thing.
 *
 * @param event the event of its newest claim
 * @param slot what is told: a slot of {@code slots.tsv} such as {@code people/dead}, {@code money/dollar}, {@code count},
 *     {@code day} or {@code place}
 * @param of the noun that is counted, as written; empty where the slot says it
 * @param verdict whether it is open, or one followed on the other
 * @param sides what is told, the earliest first; at least two
 */
public record Contradiction(String event, String slot, String of, Verdict verdict, List<Side> sides) {
    public Contradiction {
        sides = List.copyOf(sides);
    }

    /** How the sides stand to each other. */
    public enum Verdict {
        /** They do not agree. */
        OPEN,
        /** The same was told anew later: a toll that rose, a number of missing that fell, a date that was moved. */
        UPDATED,
        /** Who told it took it back. */
        CORRECTED
    }

    /**
     * One of the values.
     *
     * @param value a number in plain digits, an ISO date, or a place
     * @param bound whether it is about, at least or at most that; null when it is just that
     * @param words as first written
     * @param first when it was first told, or null when that is not known
     * @param claims where it stands, the earliest first
     * @param sources how many outlets print it, and the independent origins it has
     */
    public record Side(
            String value,
            @Nullable Bound bound,
            String words,
            @Nullable When first,
            List<Claim> claims,
            Sources sources) {
        public Side {
            claims = List.copyOf(claims);
        }
    }

    /** How exact a number is meant. */
    public enum Bound {
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /**
     * One place where it is told.
     *
     * @param speaker who says so, or null when the article itself does
     * @param article the article
     * @param evidence the place in it
     */
    public record Claim(@Nullable String speaker, String article, Evidence evidence) {}
}
