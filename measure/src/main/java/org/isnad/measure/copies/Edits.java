package org.isnad.measure.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.Article;
import org.isnad.Span;
import org.isnad.arabic.Sentences;

/** What editors do to a wire, done to articles by chance. The same seed gives the same texts. For one thread. */
final class Edits {
    private final List<Article> stream;
    private final Random random;

    Edits(List<Article> stream, long seed) {
        this.stream = stream;
        this.random = new Random(seed);
    }

    /** An article of at least so many words. */
    Article any(int words) {
        while (true) {
            Article article = stream.get(random.nextInt(stream.size()));
            if (words(article.text()).size() >= words) {
                return article;
            }
        }
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    static List<String> sentences(String text) {
        return Sentences.of(text).stream().map((Span span) -> span.of(text)).toList();
    }

    /** Every word is replaced, with the chance {@code share}, by a word of the press. */
    String replaced(String text, double share) {
        List<String> words = new ArrayList<>(words(text));
        words.replaceAll(word -> random.nextDouble() < share ? anyWord() : word);
        return String.join(" ", words);
    }

    private String anyWord() {
        List<String> words = words(any(1).text());
        return words.get(random.nextInt(words.size()));
    }

    /** Every word of five letters or more loses or changes a letter with the chance {@code share}. */
    String respelled(String text, double share) {
        List<String> words = new ArrayList<>(words(text));
        words.replaceAll(word -> word.length() >= 5 && random.nextDouble() < share ? respelled(word) : word);
        return String.join(" ", words);
    }

    private String respelled(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + (random.nextBoolean() ? "ي" : "") + word.substring(at + 1);
    }

    /** Two sentences of another article before, two of a third behind. */
    String wrapped(String text) {
        List<String> all = new ArrayList<>(opening());
        all.addAll(sentences(text));
        all.addAll(opening());
        return String.join("\n", all);
    }

    private List<String> opening() {
        return sentences(any(40).text()).stream()
                .limit(2)
                .map(sentence ->
                        String.join(" ", words(sentence).stream().limit(20).toList()))
                .toList();
    }

    /** The same sentences in another order. */
    String shuffled(String text) {
        List<String> sentences = new ArrayList<>(sentences(text));
        Collections.shuffle(sentences, random);
        return String.join("\n", sentences);
    }

    /** A part of the words on end. */
    String part(String text, double share) {
        List<String> words = words(text);
        int kept = (int) Math.ceil(words.size() * share);
        int begin = random.nextInt(words.size() - kept + 1);
        return String.join(" ", words.subList(begin, begin + kept));
    }

    /** The first half, and as many words of another article. */
    String halfOfTwo(String text) {
        List<String> words = words(text);
        List<String> half = words.subList(0, (words.size() + 1) / 2);
        List<String> other = words(any(half.size() - 1).text());
        return String.join(" ", half) + ".\n" + String.join(" ", other.subList(0, half.size() - 1));
    }
}
