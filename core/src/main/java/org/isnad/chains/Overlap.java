package org.isnad.chains;

/**
 * What two statements have in common.
 *
 * @param within 0..1: the weight in common by that of the lighter statement
 * @param both 0..1: the weight in common by that of the heavier one
 * @param telling how many stems in common are no words of courtesy
 * @param stems how many stems in common
 */
record Overlap(double within, double both, int telling, int stems) {
    static Overlap of(Item one, Item other, Weights weights) {
        return of(one.sorted(), other.sorted(), weights.sum(one), weights.sum(other), weights);
    }

    /** @param weights those the stems' numbers are of */
    static Overlap of(int[] one, int[] other, Weights weights) {
        return of(one, other, weights.sum(one), weights.sum(other), weights);
    }

    private static Overlap of(int[] one, int[] other, double a, double b, Weights weights) {
        double common = 0;
        int telling = 0;
        int stems = 0;
        int j = 0;
        for (int i = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common += weights.of(one[i]);
                telling += weights.isCourtesy(one[i]) ? 0 : 1;
                stems++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        double least = Math.min(a, b);
        double most = Math.max(a, b);
        return least == 0
                ? new Overlap(0, 0, 0, 0)
                : new Overlap(Math.min(1, common / least), Math.min(1, common / most), telling, stems);
    }
}
