package org.isnad.measure.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.Reading;

/**
 * How much the news of one week has in common with that of the week before last: within the stream, and between the stream and what
 * comes after it when it is told again. Prints, of a sample of articles, the share of names and of words that stood in the earlier
 * half, and to how many of its articles each is like by words that are rare, at several thresholds. For one thread.
 */
final class LikeAcross {
    private static final double[] THRESHOLDS = {0.1, 0.15, 0.2, 0.3, 0.5};
    private static final int EVERY = 25;

    private final NewsAgain news;
    private final Map<String, Integer> inArticles = new HashMap<>();

    LikeAcross(NewsAgain news) {
        this.news = news;
    }

    void print() {
        System.out.println("later half against earlier half\tnames\twords\tarticles like it by .1\t.15\t.2\t.3\t.5");
        int half = news.size() / 2;
        List<Reading> early = readings(0, half);
        List<Reading> late = readings(half, news.size());
        for (Reading reading : readings(0, news.size())) {
            words(reading).forEach(word -> inArticles.merge(word, 1, Integer::sum));
        }
        print("within the stream", early, late);
        for (int round = 1; round <= 3; round++) {
            news.nextRound();
            List<Reading> next = readings(0, half);
            print("told again, " + round, late, next);
            early = next;
            late = readings(half, news.size());
            print("within that", early, late);
        }
    }

    private List<Reading> readings(int from, int to) {
        List<Reading> readings = new ArrayList<>();
        for (int i = from; i < to; i++) {
            readings.add(news.reading(i));
        }
        return readings;
    }

    private Set<String> words(Reading reading) {
        String title = reading.article().title();
        return news.stemsOf(
                (title == null ? "" : title + "\n") + reading.article().text());
    }

    private void print(String row, List<Reading> early, List<Reading> late) {
        Set<String> names = new HashSet<>();
        Map<String, List<Integer>> articles = new HashMap<>();
        List<Double> lengths = new ArrayList<>();
        for (Reading reading : early) {
            names.addAll(NewsAgain.entities(reading));
            Set<String> words = words(reading);
            words.forEach(word ->
                    articles.computeIfAbsent(word, w -> new ArrayList<>()).add(lengths.size()));
            lengths.add(length(words));
        }
        double[] sums = new double[2 + THRESHOLDS.length];
        int sample = 0;
        for (int i = 0; i < late.size(); i += EVERY, sample++) {
            Set<String> named = NewsAgain.entities(late.get(i));
            sums[0] += share(named, names);
            Set<String> words = words(late.get(i));
            sums[1] += share(words, articles.keySet());
            count(words, articles, lengths, sums);
        }
        StringBuilder out = new StringBuilder(row);
        for (double sum : sums) {
            out.append(String.format(Locale.ROOT, "\t%.3f", sum / sample));
        }
        System.out.println(out);
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 1 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private void count(Set<String> words, Map<String, List<Integer>> articles, List<Double> lengths, double[] sums) {
        Map<Integer, Double> products = new HashMap<>();
        for (String word : words) {
            double weight = weight(word);
            for (int article : articles.getOrDefault(word, List.of())) {
                products.merge(article, weight * weight, Double::sum);
            }
        }
        double length = length(words);
        products.forEach((article, product) -> {
            double likeness = product / (length * lengths.get(article));
            for (int i = 0; i < THRESHOLDS.length; i++) {
                sums[2 + i] += likeness >= THRESHOLDS[i] ? 1 : 0;
            }
        });
    }

    private double length(Set<String> words) {
        double squares = 1e-9;
        for (String word : words) {
            squares += weight(word) * weight(word);
        }
        return Math.sqrt(squares);
    }

    private double weight(String word) {
        return Math.log((news.size() + 1.0) / (inArticles.getOrDefault(word, 1) + 0.5));
    }
}
