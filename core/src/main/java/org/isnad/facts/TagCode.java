package org.isnad.facts;

/** How a tagger's weights are written as text: hashes in base 64, weights as one printable character. */
public final class TagCode {
    /** The greatest weight; the least is its negative. */
    public static final int GREATEST = 46;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final int ZERO = '!' + GREATEST;

    private TagCode() {}

    /**
     * A feature with its weights.
     *
     * @param hash the feature's hash
     * @param weights a weight for each tag, from -46 to 46; zeros are left out
     */
    public static String pack(int hash, int[] weights) {
        StringBuilder packed = new StringBuilder(16);
        for (int shift = 30; shift >= 0; shift -= 6) {
            packed.append(DIGITS.charAt(hash >>> shift & 63));
        }
        for (int tag = 0; tag < weights.length; tag++) {
            if (weights[tag] != 0) {
                packed.append((char) ('a' + tag)).append((char) (ZERO + weights[tag]));
            }
        }
        return packed.toString();
    }

    static int digit(char c) {
        if (c >= 'a') {
            return c - 'a' + 36;
        }
        if (c == '_') {
            return 63;
        }
        return c == '-' ? 62 : c >= 'A' ? c - 'A' + 10 : c - '0';
    }

    static int weight(char c) {
        return c - ZERO;
    }
}
