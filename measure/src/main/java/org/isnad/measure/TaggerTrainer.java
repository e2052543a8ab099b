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
import java.util.stream.Stream;
import org.isnad.facts.TagCode;
import org.isnad.facts.TagReader;
import org.isnad.facts.Tags;
import org.isnad.lexicon.Lexicon;

/**
 * Trains the tagger of names on the marked sentences under {@code lexicon/training} and writes {@code lexicon/tagger.tsv}.
 *
 * <p>The learner is the averaged structured perceptron (Collins 2002). Sentences are shuffled with a fixed seed, so the same
 * sentences and tables give the same file.
 */
public final class TaggerTrainer {
    private static final int SEED = 20261121;
    private static final int ROUNDS = 4;
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
        Random random = new Random(SEED);
        Perceptron learner = new Perceptron(index, lessons, random);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            int wrong = lessons.stream().mapToInt(learner::learn).sum();
            System.out.println("round " + round + ": " + wrong + " words wrong");
        }
        Files.write(Path.of(arguments[1]), lines(learner, index, lessons.size() / (1 + COPIES)));
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

    private static List<String> lines(Perceptron learner, Map<Integer, Integer> index, int sentences) {
        List<String> packed = new ArrayList<>();
        index.keySet().stream().sorted().forEach(feature -> {
            int[] weights = learner.weights(index.getOrDefault(feature, 0));
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
            lines.add("after\t" + tag + "\t" + learner.after(tag));
        }
        for (int from = 0; from < packed.size(); from += A_LINE) {
            lines.add("weights\t" + String.join(" ", packed.subList(from, Math.min(packed.size(), from + A_LINE))));
        }
        return lines;
    }
}
