package org.isnad.measure.stories;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.StorySettings;
import org.isnad.stories.StoryStream;

/**
 * Speed and memory of events and stories over many times the stream. Each time it is told again later, about other people and
 * with a third of its words replaced by words of the same length, so that a new round is not the news of the old one. Prints a row
 * a round.
 */
public final class StoriesScale {
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final int REPLACED = 3;

    private StoriesScale() {}

    /** @param args analysed lines of the stream, items and labels of the gold, how many rounds */
    public static void main(String[] args) throws IOException {
        AnalysedStream stream = AnalysedStream.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        StoryStream stories = new StoryStream(Lexicon.bundled(), StorySettings.defaults(), StoryStream.Keep.PLACES);
        System.out.println("articles\tarticles a second in this round\theap in MB\tof which the stream itself");
        long before = heap();
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            long worked = 0;
            for (int i = 0; i < stream.readings().size(); i++) {
                Reading reading = again(stream.readings().get(i), round);
                Copies copies = again(stream.copies().get(i), round);
                long begin = StoriesBench.cpu();
                stories.step(reading, copies);
                worked += StoriesBench.cpu() - begin;
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d\t%.0f\t%d\t%d",
                    (round + 1) * stream.readings().size(),
                    stream.readings().size() * 1e9 / worked,
                    heap(),
                    before));
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static Reading again(Reading reading, int round) {
        Article article = reading.article();
        When when = article.published();
        Article again = article.toBuilder()
                .id(id(article.id(), round))
                .published(
                        when == null ? null : new When(when.date().plusDays(16L * round), when.time(), when.offset()))
                .title(article.title() == null ? null : words(article.title(), round))
                .body(article.body().stream().map(line -> words(line, round)).toList())
                .build();
        List<Mention> mentions = new ArrayList<>();
        for (Mention m : reading.facts().mentions()) {
            String entity = Math.floorMod(m.entity().hashCode(), REPLACED) == 0 ? m.entity() : m.entity() + "-" + round;
            mentions.add(new Mention(
                    m.span(), m.type(), m.kind(), m.name(), entity, m.role(), m.outer(), m.actsAs(), m.evidence()));
        }
        return new Reading(again, new Facts(again.id(), null, null, mentions, List.of(), List.of()));
    }

    private static Copies again(Copies copies, int round) {
        return new Copies(
                id(copies.article(), round),
                copies.copies().stream()
                        .map(copy -> new Copy(id(copy.of(), round), copy.share(), copy.near()))
                        .toList(),
                copies.fresh(),
                id(copies.origin(), round),
                null,
                null,
                List.of());
    }

    private static String id(String id, int round) {
        return round + "/" + id;
    }

    private static String words(String text, int round) {
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.split("(?<= )|(?= )", -1)) {
            boolean replaced = round > 0 && word.length() > 2 && Math.floorMod(word.hashCode(), REPLACED) == 0;
            out.append(replaced ? other(word, round) : word);
        }
        return out.toString();
    }

    private static String other(String word, int round) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int letter = LETTERS.indexOf(word.charAt(i));
            other.append(letter < 0 ? word.charAt(i) : LETTERS.charAt((letter + round * (i + 1)) % LETTERS.length()));
        }
        return other.toString();
    }
}
