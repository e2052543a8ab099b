package org.isnad.measure.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * Counts how common words are in the project's own news sentences, those the tagger of names learns from: what the weights of
 * topics start from ({@code lexicon/topic-background-words.tsv}). Names of people are left out. The same sentences give the same
 * table.
 */
public final class TopicWords {
    /** In how many sentences a word stands at least. */
    private static final int FEWEST = 3;
    /** How many sentences of different matter an article is taken to have. */
    private static final int SENTENCES = 8;

    private static final Pattern PERSON = Pattern.compile("\\[p [^\\]]*\\]");
    private static final Pattern MARK = Pattern.compile("\\[[lo] |\\]");

    private TopicWords() {}

    /** @param args the folder of the sentences; the table goes to standard output */
    public static void main(String[] args) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            files = listed.sorted().toList();
        }
        int sentences = files.stream().mapToInt(file -> count(file, counts)).sum();
        System.out.print("""
                # How common words are in the news: in what share of articles each stands, reckoned from the project's own sentences for the
                # tagger of names without the names of people. The weights of topics start from it, so that a small archive is not blind.
                # Columns: word in normal form, share of articles 0..1. Forms of one light stem add up.
                # Source: counted in lexicon/training by bin/count-topic-words. Licence: Apache-2.0. Date: 2026-11-22.
                """);
        counts.entrySet().stream()
                .filter(word -> word.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .forEach(word -> System.out.println(word.getKey() + "\t" + share(word.getValue(), sentences)));
    }

    private static String share(int count, int sentences) {
        double share = 1 - Math.pow(1 - (double) count / sentences, SENTENCES);
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static int count(Path file, Map<String, Integer> counts) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (String line : lines) {
                String text = MARK.matcher(PERSON.matcher(line).replaceAll(" ")).replaceAll("");
                Set<String> words = new HashSet<>();
                for (Word word : Words.of(text)) {
                    words.add(word.form());
                }
                words.forEach(word -> counts.merge(word, 1, Integer::sum));
            }
            return lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
