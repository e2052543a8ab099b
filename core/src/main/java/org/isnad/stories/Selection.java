package org.isnad.stories;

/** Picks from numbers without sorting them all (quickselect, Hoare 1961). */
final class Selection {
    private Selection() {}

    /**
     * The {@code most}-th largest of the first {@code size} values.
     *
     * @param values none NaN; their order is lost
     * @param most from 1 to {@code size}
     */
    static double largest(double[] values, int size, int most) {
        int low = 0;
        int high = size - 1;
        int wanted = most - 1;
        while (low < high) {
            double pivot = values[low + high >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] > pivot) {
                    left++;
                }
                while (values[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    double moved = values[left];
                    values[left++] = values[right];
                    values[right--] = moved;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                return values[wanted];
            }
        }
        return values[low];
    }
}
