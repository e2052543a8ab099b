package org.isnad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.isnad.facts.TagCode;
import org.isnad.facts.TagReader;
import org.isnad.facts.Tags;
import org.isnad.lexicon.Lexicon;

/**
 * Trains the tagger of names on the marked sentences under {@code lexicon/training} and writes {@code lexicon/tagger.tsv}.
 *
 * <p>The learner is the averaged structured perceptron (Collins 2002), the mean of several. Sentences are shuffled with fixed
 * seeds, so the same sentences and tables give the same file.
 */
public final class TaggerTrainer {
    private static final int SEED = 20261121;
    private static final int ROUNDS = 4;
    /** Learners that see the sentences in orders of their own; the mean of their weights leans less on the order. */
    private static final int LEARNERS = 3;
    /** Features of fewer words are left out: they would only learn the sentences by heart. */
    private static final int RAREST = 3;
    /** How many times each sentence is learnt with other names, besides as it stands. */
    private static final int COPIES = 4;

    private static final int A_LINE = 64;

    private TaggerTrainer() {}

    /**
     * @param arguments the folder of training sentences and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<Lesson> lessons = lessons(Path.of(arguments[0]), Lexicon.bundled());
        Map<Integer, Integer> index = index(lessons);
        List<Perceptron> learners = new ArrayList<>();
        for (int number = 1; number <= LEARNERS; number++) {
            learners.add(learner(number, lessons, index));
        }
        Files.write(Path.of(arguments[1]), lines(learners, index, lessons.size() / (1 + COPIES)));
    }

    private static Perceptron learner(int number, List<Lesson> lessons, Map<Integer, Integer> index) {
        Random random = new Random(SEED + number);
        Perceptron learner = new Perceptron(index, lessons, random);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            int wrong = lessons.stream().mapToInt(learner::learn).sum();
            System.out.println("learner " + number + ", round " + round + ": " + wrong + " words wrong");
        }
        return learner;
    }

    private static List<Lesson> lessons(Path folder, Lexicon lexicon) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        TagReader reader = new TagReader(lexicon);
        NameSwapper swapper = new NameSwapper(lexicon, SEED);
        List<Lesson> lessons = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    MarkedSentence sentence = MarkedSentence.parse(line);
                    lessons.add(Lesson.of(sentence, reader));
                    for (int copy = 0; copy < COPIES; copy++) {
                        lessons.add(Lesson.of(swapper.swap(sentence), reader));
                    }
                }
            }
        }
        return lessons;
    }

    private static Map<Integer, Integer> index(List<Lesson> lessons) {
        Map<Integer, Integer> counts = new HashMap<>();
        lessons.forEach(lesson -> lesson.eachFeature(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<Integer, Integer> index = new HashMap<>();
        lessons.forEach(lesson -> lesson.eachFeature(feature -> {
            if (counts.getOrDefault(feature, 0) >= RAREST) {
                index.putIfAbsent(feature, index.size());
            }
        }));
        return index;
    }

    /** The mean over the learners of a feature's weights, rounded and kept within what a model file holds. */
    private static int[] weights(List<Perceptron> learners, int row) {
        int[] rounded = new int[Tags.COUNT];
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            int of = tag;
            double mean = mean(learners, learner -> learner.weight(row, of));
            rounded[tag] = (int) Math.clamp(Math.round(mean), -TagCode.GREATEST, TagCode.GREATEST);
        }
        return rounded;
    }

    private static String after(List<Perceptron> learners, int tag) {
        StringBuilder cells = new StringBuilder();
        for (int next = 0; next < Tags.COUNT; next++) {
            int to = next;
            cells.append('\t').append(Math.round(mean(learners, learner -> learner.after(tag, to))));
        }
        return cells.toString();
    }

    private static double mean(List<Perceptron> learners, ToDoubleFunction<Perceptron> of) {
        return learners.stream().mapToDouble(of).average().orElse(0);
    }

    private static List<String> lines(List<Perceptron> learners, Map<Integer, Integer> index, int sentences) {
        List<String> packed = new ArrayList<>();
        index.keySet().stream().sorted().forEach(feature -> {
            int[] weights = weights(learners, index.getOrDefault(feature, 0));
            if (Arrays.stream(weights).anyMatch(weight -> weight != 0)) {
                packed.add(TagCode.pack(feature, weights));
            }
        });
        List<String> lines = new ArrayList<>();
        lines.add("# Weights of the tagger of names: an averaged perceptron over hashed features of words.");
        lines.add("# Columns: kind of row; features: their number; after: a tag and the weights of the tags after it;"
                + " weights: packed features.");
        lines.add("# Source: learnt by org.isnad.measure.TaggerTrainer from the " + sentences
                + " sentences of lexicon/training, written for the project. Licence: Apache-2.0. Date: 2026-11-21");
        lines.add("features\t" + packed.size());
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            lines.add("after\t" + tag + after(learners, tag));
        }
        for (int from = 0; from < packed.size(); from += A_LINE) {
            lines.add("weights\t" + String.join(" ", packed.subList(from, Math.min(packed.size(), from + A_LINE))));
        }
        return lines;
    }
}
