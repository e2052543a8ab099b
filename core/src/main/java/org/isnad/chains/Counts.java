package org.isnad.chains;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether another number of the same thing is a newer count or a rival: a toll that rises, or a number of missing that falls
 * ({@code slots.tsv}), is the same told anew when it comes later in one chain of sources; of another chain only where it comes clearly
 * later and the earlier one was not held to. Immutable.
 */
public final class Counts {
    /** What is told at most so long apart is of one time. */
    private static final Duration ONE_TIME = Duration.ofHours(3);

    private final Set<String> grows = new HashSet<>();
    private final Set<String> falls = new HashSet<>();

    public Counts(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("slots.tsv")) {
            switch (row.cell(1)) {
                case "grows" -> grows.add(row.cell(0));
                case "falls" -> falls.add(row.cell(0));
                default -> {}
            }
        }
    }

    /**
     * A number as one source tells it.
     *
     * @param first when it was first told; null when that is not known
     * @param last when it was last told
     */
    public record Count(
            BigDecimal number,
            @Nullable When first,
            @Nullable When last) {}

    /** Whether the number of a slot only rises or only falls. */
    public boolean isSeries(String slot) {
        return grows.contains(base(slot)) || falls.contains(base(slot));
    }

    /** Whether a later number of a slot goes on from an earlier one. */
    public boolean goesOn(String slot, BigDecimal earlier, BigDecimal later) {
        int order = earlier.compareTo(later);
        return grows.contains(base(slot)) && order < 0 || falls.contains(base(slot)) && order > 0;
    }

    /**
     * Whether what was told later is a newer count of the same, no rival.
     *
     * @param oneChain whether both go back to one speaker or one origin
     */
    public boolean isNewer(String slot, Count earlier, Count later, boolean oneChain) {
        return goesOn(slot, earlier.number(), later.number())
                && (oneChain || !isHeldTo(earlier, later) && !isOneTime(earlier, later));
    }

    /** Whether the earlier number is told again after the later one. */
    private static boolean isHeldTo(Count earlier, Count later) {
        return earlier.last() != null
                && later.first() != null
                && earlier.last().latest().isAfter(later.first().latest());
    }

    private static boolean isOneTime(Count earlier, Count later) {
        if (earlier.last() == null || later.first() == null) {
            return false;
        }
        Instant one = earlier.last().latest();
        Instant other = later.first().latest();
        return Duration.between(one, other).compareTo(ONE_TIME) <= 0;
    }

    /** The slot without the sort of people. */
    private static String base(String slot) {
        int sort = slot.indexOf('#');
        return sort < 0 ? slot : slot.substring(0, sort);
    }
}
