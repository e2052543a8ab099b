package org.isnad.measure.copies;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.isnad.Article;
import org.isnad.Copy;
import org.isnad.copies.CopyIndex;

/**
 * Recall of {@code near} on synthetic edits: each edited article is asked of an index of the whole stream and counts as found
 * when its source is reported with a near share of at least a half. Beside it a MinHash peer.
 */
final class NearBench {
    private static final int FEWEST_WORDS = 60;
    private static final int FEWEST_WORDS_OF_LONG = 150;
    private static final double FOUND = 0.5;
    /** What is found of a text that is there in part: of half a text in words that is half of the edited one, this. */
    private static final double MOST_OF_IT = 0.9;

    private final List<Article> stream;
    private final int samples;
    private final CopyIndex index = new CopyIndex();
    private final MinHashPeer peer = new MinHashPeer();
    private final Edits edits;

    NearBench(List<Article> stream, int samples) {
        this.stream = stream;
        this.samples = samples;
        this.edits = new Edits(stream, 1);
    }

    /**
     * What was reached.
     *
     * @param recall the share of edited articles whose source was found
     * @param peer the same by the peer
     */
    record Recall(double recall, double peer) {}

    /** Recall by the name of the edit. */
    Map<String, Recall> measure() {
        stream.forEach(index::step);
        stream.forEach(article -> peer.add(article.id(), article.text()));
        Map<String, Recall> recalls = new LinkedHashMap<>();
        for (int percent : new int[] {10, 20, 30, 50}) {
            recalls.put("words " + percent, recall(FEWEST_WORDS, 1, text -> edits.replaced(text, percent / 100.0)));
        }
        int few = FEWEST_WORDS;
        int more = FEWEST_WORDS_OF_LONG;
        recalls.put("respelled 20", recall(few, 1, text -> edits.respelled(text, 0.2)));
        recalls.put("half the text", recall(few, 1, text -> edits.part(text, 0.5)));
        recalls.put("half of two", recall(few, MOST_OF_IT, edits::halfOfTwo));
        recalls.put("order altered", recall(few, 1, edits::shuffled));
        recalls.put("intro and tail", recall(more, 1, edits::wrapped));
        recalls.put("cut to a third", recall(more, 1, text -> edits.part(text, 1 / 3.0)));
        recalls.put("third, words 20", recall(more, 1, text -> edits.replaced(edits.part(text, 1 / 3.0), 0.2)));
        recalls.put("two merged", merged());
        return recalls;
    }

    private Recall recall(int words, double part, UnaryOperator<String> edit) {
        int found = 0;
        int byPeer = 0;
        for (int i = 0; i < samples; i++) {
            Article source = edits.any(words);
            String text = edit.apply(source.text());
            found += near(text, source) >= FOUND * part ? 1 : 0;
            byPeer += peer.find(text).contains(source.id()) ? 1 : 0;
        }
        return new Recall((double) found / samples, (double) byPeer / samples);
    }

    /** Two articles in one: both have to be found, each with at least nine tenths of the share it has. */
    private Recall merged() {
        int found = 0;
        int byPeer = 0;
        for (int i = 0; i < samples; i++) {
            List<Article> two = List.of(edits.any(FEWEST_WORDS), edits.any(FEWEST_WORDS));
            String text = two.getFirst().text() + "\n" + two.getLast().text();
            double words = Edits.words(text).size();
            boolean all = true;
            List<String> peers = new ArrayList<>(peer.find(text));
            boolean allByPeer = true;
            for (Article source : two) {
                all &= near(text, source)
                        >= MOST_OF_IT * Edits.words(source.text()).size() / words;
                allByPeer &= peers.contains(source.id());
            }
            found += all ? 1 : 0;
            byPeer += allByPeer ? 1 : 0;
        }
        return new Recall((double) found / samples, (double) byPeer / samples);
    }

    private double near(String text, Article source) {
        Article edited = Article.builder("edited")
                .published(source.published())
                .text(text)
                .build();
        return index.seen(edited).copies().stream()
                .filter(copy -> copy.of().equals(source.id()))
                .mapToDouble(Copy::near)
                .findFirst()
                .orElse(0);
    }

    static void print(Map<String, Recall> recalls, PrintStream out) {
        out.println("edit                 near >= .5   MinHash 128");
        recalls.forEach((edit, recall) ->
                out.printf(Locale.ROOT, "%-20s %10.3f   %11.3f%n", edit, recall.recall(), recall.peer()));
    }
}
