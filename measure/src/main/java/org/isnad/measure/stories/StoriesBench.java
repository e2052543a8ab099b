package org.isnad.measure.stories;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Facts;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.BCubed;
import org.isnad.stories.StorySettings;
import org.isnad.stories.StoryStream;

/**
 * The figures of events and stories with parts of the evidence taken away, and with the order of the stream shuffled within
 * each hour. Prints rows of tab-separated values.
 */
public final class StoriesBench {
    private final AnalysedStream stream;
    private final Lexicon lexicon = Lexicon.bundled();

    private StoriesBench(AnalysedStream stream) {
        this.stream = stream;
    }

    /** @param args analysed lines of the stream, items and labels of the gold, then the rows wanted, or none for all */
    public static void main(String[] args) throws IOException {
        StoriesBench bench =
                new StoriesBench(AnalysedStream.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])));
        List<String> wanted = List.of(args).subList(3, args.length);
        System.out.println("row\tevents\tstories\tevents as it goes\tstories as it goes\tarticles a second");
        for (Row row : bench.rows()) {
            if (wanted.isEmpty() || wanted.contains(row.name)) {
                bench.print(row);
            }
        }
    }

    /** One run: what it is called, with which settings, how each reading is changed, in what order. */
    private record Row(
            String name, StorySettings settings, Function<Reading, Reading> change, boolean copies, long seed) {}

    private List<Row> rows() {
        StorySettings all = StorySettings.defaults();
        return List.of(
                new Row("all", all, reading -> reading, true, 0),
                new Row("no names", all, StoriesBench::withoutNames, true, 0),
                new Row("no dates", all.withoutFading(), reading -> reading, true, 0),
                new Row("no copies", all, reading -> reading, false, 0),
                new Row("no repair", all.withoutRepair(), reading -> reading, true, 0),
                new Row("shuffled 1", all, reading -> reading, true, 1),
                new Row("shuffled 2", all, reading -> reading, true, 2),
                new Row("shuffled 3", all, reading -> reading, true, 3));
    }

    private static Reading withoutNames(Reading reading) {
        Facts facts = reading.facts();
        return new Reading(
                reading.article(),
                new Facts(facts.article(), facts.credit(), facts.dateline(), List.of(), facts.dates(), List.of()));
    }

    private void print(Row row) {
        StoryStream stories = new StoryStream(lexicon, row.settings, StoryStream.Keep.PLACES);
        List<Placement> first = new ArrayList<>();
        List<Integer> order = order(row.seed);
        long begin = cpu();
        for (int i : order) {
            Reading reading = row.change.apply(stream.readings().get(i));
            Copies copies = row.copies ? stream.copies().get(i) : none(reading.article());
            stories.step(reading, copies);
            first.add(stories.newest());
        }
        double seconds = (cpu() - begin) / 1e9;
        List<Placement> last = stories.placements();
        System.out.println(String.join(
                "\t",
                row.name,
                figure(f1(stream.events(), last, Placement::event)),
                figure(f1(stream.stories(), last, Placement::story)),
                figure(f1(stream.events(), first, Placement::event)),
                figure(f1(stream.stories(), first, Placement::story)),
                String.format(Locale.ROOT, "%.0f", order.size() / seconds)));
    }

    /** Nanoseconds that this thread has worked, whatever else the machine does. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Copies none(Article article) {
        return Copies.none(article.id());
    }

    private static String figure(double f1) {
        return String.format(Locale.ROOT, "%.3f", f1);
    }

    private static double f1(Map<String, String> gold, List<Placement> placed, Function<Placement, String> cluster) {
        Map<String, String> found = new HashMap<>();
        placed.forEach(placement -> found.put(placement.article(), cluster.apply(placement)));
        return BCubed.f1(gold, found);
    }

    /** The order of the stream, with the articles of one hour shuffled unless the seed is 0. */
    private List<Integer> order(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < stream.readings().size(); i++) {
            order.add(i);
        }
        for (int begin = 0, end; seed != 0 && begin < order.size(); begin = end) {
            end = begin + 1;
            while (end < order.size() && hour(begin).equals(hour(end))) {
                end++;
            }
            Collections.shuffle(order.subList(begin, end), new Random(seed + begin));
        }
        return order;
    }

    private String hour(int i) {
        When when = stream.readings().get(i).article().eventTime();
        String text = when == null ? "" : when.toString();
        return text.substring(0, Math.min(13, text.length()));
    }
}
