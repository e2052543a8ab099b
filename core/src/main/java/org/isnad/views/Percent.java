package org.isnad.views;

/** Shares as they are told in whole per cent. Pure. */
public final class Percent {
    private static final int WHOLE = 100;

    private Percent() {}

    /** A share, 0..1, in whole per cent: never all for less than all, and never nothing for something. */
    public static int of(double share) {
        int rounded = (int) Math.round(share * WHOLE);
        if (rounded >= WHOLE && share < 1) {
            return WHOLE - 1;
        }
        return rounded <= 0 && share > 0 ? 1 : rounded;
    }
}
