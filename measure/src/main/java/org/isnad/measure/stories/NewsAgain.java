package org.isnad.measure.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/**
 * The stream told again as other news of later weeks: as many articles, events and copies, of the same lengths, but the words and
 * names that are not in many articles have moved on ({@link Moving}). For one thread.
 */
final class NewsAgain {
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private final AnalysedStream stream;
    private final Stems stems;
    private final Moving words;
    private final Moving names;
    private final long days;
    /** The ids of this round by those of the stream. */
    private final Map<String, String> ids = new HashMap<>();

    private int round;

    /**
     * @param many from how many articles on a word or name stays for good
     * @param staying the share of the others that stays from one round to the next, 0..1
     */
    NewsAgain(AnalysedStream stream, Lexicon lexicon, int many, double staying) {
        this.stream = stream;
        this.stems = new Stems(lexicon);
        Map<String, Integer> inArticles = new HashMap<>();
        Map<String, Integer> named = new HashMap<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Reading reading : stream.readings()) {
            stemsOf(text(reading)).forEach(stem -> inArticles.merge(stem, 1, Integer::sum));
            entities(reading).forEach(entity -> named.merge(entity, 1, Integer::sum));
            When when = reading.article().published();
            first = when == null ? first : Math.min(first, when.date().toEpochDay());
            last = when == null ? last : Math.max(last, when.date().toEpochDay());
        }
        this.days = last - first + 1;
        this.words = new Moving(inArticles, many, staying, NewsAgain::invented);
        this.names = new Moving(named, many, staying, NewsAgain::invented);
    }

    int size() {
        return stream.readings().size();
    }

    void nextRound() {
        round++;
        ids.clear();
        words.nextRound();
        names.nextRound();
    }

    private static String text(Reading reading) {
        String title = reading.article().title();
        return (title == null ? "" : title + "\n") + reading.article().text();
    }

    /** The stems of a text's words, each once. */
    Set<String> stemsOf(String text) {
        Set<String> found = new HashSet<>();
        for (String word : Letters.fold(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                found.add(stems.of(word));
            }
        }
        return found;
    }

    static Set<String> entities(Reading reading) {
        Set<String> found = new HashSet<>();
        reading.facts().mentions().forEach(mention -> found.add(mention.entity()));
        return found;
    }

    /** An article of the stream as this round tells it. */
    Reading reading(int number) {
        Reading reading = stream.readings().get(number);
        Article article = reading.article();
        When when = article.published();
        Article again = article.toBuilder()
                .id(id(article.id()))
                .published(
                        when == null ? null : new When(when.date().plusDays(days * round), when.time(), when.offset()))
                .title(article.title() == null ? null : again(article.title()))
                .body(article.body().stream().map(this::again).toList())
                .build();
        List<Mention> mentions = new ArrayList<>();
        for (Mention m : reading.facts().mentions()) {
            mentions.add(new Mention(
                    m.span(),
                    m.type(),
                    m.kind(),
                    m.name(),
                    names.of(m.entity()),
                    m.role(),
                    m.outer(),
                    m.actsAs(),
                    m.evidence()));
        }
        return new Reading(again, new Facts(again.id(), null, null, mentions, List.of(), List.of()));
    }

    Copies copies(int number) {
        Copies copies = stream.copies().get(number);
        return new Copies(
                id(copies.article()),
                copies.copies().stream()
                        .map(copy -> new Copy(id(copy.of()), copy.share(), copy.near()))
                        .toList(),
                copies.fresh(),
                id(copies.origin()),
                null,
                null,
                List.of());
    }

    /** One string for each article, as the room of copies hands them on. */
    private String id(String id) {
        return ids.computeIfAbsent(id, one -> round + "/" + one);
    }

    private String again(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String folded = Letters.fold(text);
        for (int i = 0, begin; i < folded.length(); i++) {
            begin = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            if (i > begin) {
                out.append(word(folded.substring(begin, i)));
            }
            if (i < folded.length()) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }

    private String word(String word) {
        String stem = stems.of(word);
        int begin = word.indexOf(stem);
        return word.substring(0, begin) + words.of(stem) + word.substring(begin + stem.length());
    }

    /** Letters moved on, all but those of the kind of a name. */
    private static String invented(String one, int round) {
        StringBuilder other = new StringBuilder();
        int from = one.indexOf('/') + 1;
        for (int i = 0; i < one.length(); i++) {
            int letter = i < from ? -1 : LETTERS.indexOf(one.charAt(i));
            int moved = letter + round * (i % 3 + 1) * 5 + round / 28;
            other.append(letter < 0 ? one.charAt(i) : LETTERS.charAt(moved % LETTERS.length()));
        }
        return other.toString();
    }
}
