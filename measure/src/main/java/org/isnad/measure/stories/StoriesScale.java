package org.isnad.measure.stories;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.Copies;
import org.isnad.Reading;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.copies.ScaleBench.Point;
import org.isnad.measure.copies.ScalePlot;
import org.isnad.stories.StorySettings;
import org.isnad.stories.StoryStream;

/**
 * Speed, in processor time of one thread, and memory of events and stories while the archive grows: the stream and then the same many
 * times as other news of later weeks. What one such week has in common with the one before is set to what the stream's own second
 * week has with its first, see {@link LikeAcross}.
 */
public final class StoriesScale {
    private static final int ROUTINE = 200_000;
    private static final int FULL = 1_000_000;
    /** From how many articles of the stream on a word or name stays for good. */
    static final int MANY = 60;
    /** The share of the others that stays from one telling to the next. */
    static final double STAYING = 0.55;

    private StoriesScale() {}

    /**
     * @param args analysed lines of the stream, items and labels of the gold, where to draw; then {@code --full} for a million
     *     articles, or {@code --alike} for what weeks have in common
     */
    public static void main(String[] args) throws IOException {
        AnalysedStream stream = AnalysedStream.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        String what = args.length > 4 ? args[4] : "";
        NewsAgain news = new NewsAgain(stream, Lexicon.bundled(), MANY, STAYING);
        if (what.equals("--alike")) {
            new LikeAcross(news).print();
        } else {
            measure(news, what.equals("--full") ? FULL : ROUTINE, Path.of(args[3]));
        }
    }

    private static void measure(NewsAgain news, int count, Path drawing) throws IOException {
        StoryStream stories = new StoryStream(Lexicon.bundled(), StorySettings.defaults(), StoryStream.Keep.PLACES);
        List<Point> points = new ArrayList<>();
        long before = heap();
        long worked = 0;
        int since = 0;
        for (int made = 1; made <= count; made++) {
            int number = (made - 1) % news.size();
            if (number == 0 && made > 1) {
                news.nextRound();
            }
            Reading reading = news.reading(number);
            Copies copies = news.copies(number);
            long begin = StoriesBench.cpu();
            stories.step(reading, copies);
            worked += StoriesBench.cpu() - begin;
            if (made == 10_000 || made % 20_000 == 0) {
                points.add(new Point(made, (made - since) * 1e9 / worked, heap() - before));
                print(points.getLast());
                Files.writeString(drawing, ScalePlot.of(points));
                worked = 0;
                since = made;
            }
        }
    }

    private static void print(Point point) {
        System.out.println(String.format(
                Locale.ROOT, "%9d articles: %6.0f articles/s, %6.0f MB", point.articles(), point.rate(), point.heap()));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
