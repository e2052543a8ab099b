package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * How fast a story grows. Only independent reports count, copies never do. The heat is reckoned forwards from a fixed day
 * (Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", 2009), so that it orders stories by how they move at any time without being
 * reckoned anew.
 *
 * @param heat natural logarithm of the weight of independent reports, each of which counts e times less for each half day that it
 *     is older; the more a story outgrew its past with a report, the more that counts
 * @param last when it last had an independent report, or null when none is dated
 * @param rising the last time that it grew faster than its past, or null when it never did
 * @param breaking the last time that an origin others rely on marked it as breaking, or null when none did
 */
public record Momentum(
        double heat,
        @Nullable When last,
        @Nullable When rising,
        @Nullable When breaking) {
    public static final Momentum NONE = new Momentum(-1e9, null, null, null);
}
