package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The terms met so far and in how many articles: the stream's own weights. Not safe for several threads. */
final class Vocabulary {
    /** Logarithms of small counts, half an article added. */
    private static final int LOGARITHMS = 1 << 12;

    private final TermNumbers numbers;
    private final int prior;
    private int[] articles = new int[1 << 12];
    /** For the terms that come first, those known beforehand: in how many of the unseen articles they stand. */
    private final double[] common;

    private final double[] logarithms = new double[LOGARITHMS];
    private int total;
    private double all;

    /**
     * @param prior how many unseen articles the weights are smoothed with
     * @param common terms known beforehand, with the share of articles they are known to stand in
     */
    Vocabulary(int prior, Map<String, Double> common) {
        this(prior, common, new TermNumbers());
    }

    private Vocabulary(int prior, Map<String, Double> common, TermNumbers numbers) {
        this.prior = prior;
        this.numbers = numbers;
        this.common = new double[common.size()];
        common.forEach((term, share) -> this.common[number(TermNumbers.hash(term))] = share * prior);
        Arrays.setAll(logarithms, count -> Math.log(count + 0.5));
    }

    int number(long hash) {
        return numbers.number(hash);
    }

    /** Counts one article with the terms of its parts, which have none in common. */
    void count(Tally... parts) {
        total++;
        all = Math.log(total + prior + 1.0);
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
        if (term >= common.length && counted < LOGARITHMS) {
            return all - logarithms[counted];
        }
        double expected = term < common.length ? common[term] : 0;
        return all - Math.log(counted + expected + 0.5);
    }

    /** How much rarer a term that was not known beforehand is than one of so many articles: a logarithm, or 0. */
    double rarity(int term, int than) {
        int counted = term < articles.length ? articles[term] : 0;
        return term < common.length || counted >= than ? 0 : Math.log(than / (counted + 0.5));
    }

    void write(DataOutput out) throws IOException {
        numbers.write(out);
        out.writeInt(total);
        for (int term = 0; term < numbers.size(); term++) {
            out.writeInt(term < articles.length ? articles[term] : 0);
        }
    }

    /** What was written, under the same prior and common terms. */
    static Vocabulary read(DataInput in, int prior, Map<String, Double> common) throws IOException {
        Vocabulary read = new Vocabulary(prior, common, TermNumbers.read(in));
        read.total = in.readInt();
        read.all = Math.log(read.total + prior + 1.0);
        read.articles = new int[Math.max(1, read.numbers.size())];
        for (int term = 0; term < read.numbers.size(); term++) {
            read.articles[term] = in.readInt();
        }
        return read;
    }
}
