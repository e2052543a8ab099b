package org.isnad.stories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The terms met so far and in how many articles: the stream's own weights. Not safe for several threads. */
final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int prior;
    private int[] articles = new int[1 << 12];
    /** For the terms that come first, those known to be common: in how many of the unseen articles they stand. */
    private final double[] common;

    private int total;

    /**
     * @param prior how many unseen articles the weights are smoothed with
     * @param common terms known to be common, with the share of articles they stand in
     */
    Vocabulary(int prior, Map<String, Double> common) {
        this.prior = prior;
        this.common = new double[common.size()];
        common.forEach((term, share) -> this.common[number(term)] = share * prior);
    }

    int number(String term) {
        Integer known = numbers.putIfAbsent(term, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Counts one article with the terms of its parts, which have none in common. */
    void count(Tally... parts) {
        total++;
        for (Tally part : parts) {
            for (int i = 0; i < part.size(); i++) {
                count(part.term(i));
            }
        }
    }

    private void count(int term) {
        if (term >= articles.length) {
            articles = Arrays.copyOf(articles, Math.max(term + 1, articles.length * 2));
        }
        articles[term]++;
    }

    /** Inverse document frequency: the rarer a counted term, the more it weighs. */
    double weight(int term) {
        int counted = term < articles.length ? articles[term] : 0;
        double expected = term < common.length ? common[term] : 0;
        return Math.log((total + prior + 1) / (counted + expected + 0.5));
    }
}
