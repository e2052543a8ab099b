package org.isnad.stories;

/** The features of one profile with their weights, to multiply it with many others. Open addressing; for one thread. */
final class FeatureTable {
    private static final int SMALLEST = 1 << 9;

    /** Features plus one, or 0 where none stands. */
    private int[] features = new int[SMALLEST];

    private float[] weights = new float[SMALLEST];

    /** Takes a profile in; the table must be empty. */
    void fill(Profile profile) {
        int size = profile.features().length;
        if (size * 2 > features.length) {
            features = new int[Integer.highestOneBit(size * 2) * 2];
            weights = new float[features.length];
        }
        for (int i = 0; i < size; i++) {
            int place = place(profile.features()[i]);
            features[place] = profile.features()[i] + 1;
            weights[place] = profile.weights()[i];
        }
    }

    /** Takes the profile out that was taken in. */
    void clear(Profile profile) {
        int[] all = profile.features();
        for (int i = all.length - 1; i >= 0; i--) {
            features[place(all[i])] = 0;
        }
    }

    /** The likeness of the profile at hand to another: the same, to the last bit, as {@link Profile#dot}. */
    double dot(Profile other) {
        int[] others = other.features();
        float[] theirs = other.weights();
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            int place = place(others[i]);
            if (features[place] != 0) {
                sum += (double) weights[place] * theirs[i];
            }
        }
        return sum;
    }

    private int place(int feature) {
        int mask = features.length - 1;
        int hash = feature * 0x9E3779B9;
        int at = (hash ^ hash >>> 15) & mask;
        while (features[at] != feature + 1 && features[at] != 0) {
            at = at + 1 & mask;
        }
        return at;
    }
}
