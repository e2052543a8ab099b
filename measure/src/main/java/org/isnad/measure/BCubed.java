package org.isnad.measure;

import java.util.HashMap;
import java.util.Map;

/** B-cubed agreement of two clusterings of the same items (Bagga and Baldwin 1998). */
public final class BCubed {
    private BCubed() {}

    /**
     * F1 of B-cubed precision and recall.
     *
     * @param gold item to cluster
     * @param found item to cluster, for the same items
     */
    public static double f1(Map<String, String> gold, Map<String, String> found) {
        Map<String, Integer> sizeGold = new HashMap<>();
        Map<String, Integer> sizeFound = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        gold.forEach((item, cluster) -> {
            sizeGold.merge(cluster, 1, Integer::sum);
            sizeFound.merge(clusterOf(found, item), 1, Integer::sum);
            both.merge(cluster + "\t" + clusterOf(found, item), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> entry : gold.entrySet()) {
            String other = clusterOf(found, entry.getKey());
            double shared = count(both, entry.getValue() + "\t" + other);
            precision += shared / count(sizeFound, other);
            recall += shared / count(sizeGold, entry.getValue());
        }
        return harmonic(precision / gold.size(), recall / gold.size());
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static String clusterOf(Map<String, String> found, String item) {
        return found.getOrDefault(item, "missing " + item);
    }

    private static double count(Map<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }
}
