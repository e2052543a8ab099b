package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.Placement;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.measure.PressGold.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * How many developments of the sample press stand on the timelines with their right day and a sentence that tells them. An event
 * counts by the entry that has most of its articles.
 */
final class PressTimeline {
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<String, List<String>> articles = new HashMap<>();

    PressTimeline(PressGold gold) throws IOException {
        for (String line : Files.readAllLines(gold.folder().resolve("timeline.tsv"))) {
            if (!line.startsWith("#")) {
                List<String> cells = List.of(line.split("\t"));
                wanted.add(new Wanted(
                        cells.get(0), cells.get(1), List.of(cells.get(2).split(" "))));
            }
        }
        for (GoldArticle article : gold.articles()) {
            String event = article.text("event");
            if (event != null) {
                articles.computeIfAbsent(event, e -> new ArrayList<>()).add(article.id());
            }
        }
    }

    private record Wanted(String event, String day, List<String> words) {
        boolean isTold(String sentence) {
            List<String> told = forms(sentence);
            return words.stream()
                    .allMatch(any -> List.of(any.split("\\|")).stream().anyMatch(word -> contains(told, forms(word))));
        }

        private static boolean contains(List<String> told, List<String> word) {
            for (int i = 0; i + word.size() <= told.size(); i++) {
                boolean all = true;
                for (int k = 0; k < word.size(); k++) {
                    all &= told.get(i + k).contains(word.get(k));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<String> forms(String text) {
        return Words.of(Letters.fold(text)).stream().map(Word::form).toList();
    }

    List<Figure> measure(List<TimelineEntry> entries, Map<String, Placement> placed, PrintStream misses) {
        Map<String, TimelineEntry> byEvent =
                entries.stream().collect(Collectors.toMap(TimelineEntry::event, entry -> entry));
        int days = 0;
        int sentences = 0;
        int both = 0;
        for (Wanted one : wanted) {
            TimelineEntry entry = entry(one, placed, byEvent);
            When when = entry == null ? null : entry.when();
            boolean day = entry != null
                    && one.day().equals(when == null ? "-" : when.date().toString());
            boolean told = entry != null && one.isTold(entry.sentence());
            days += day ? 1 : 0;
            sentences += told ? 1 : 0;
            both += day && told ? 1 : 0;
            if (!day || !told) {
                misses.println("timeline " + one.event() + (day ? "" : " wants " + one.day() + " has " + when)
                        + (told ? "" : " sentence: " + (entry == null ? null : entry.sentence())));
            }
        }
        double all = wanted.size();
        return List.of(
                new Figure("press timeline days", days / all),
                new Figure("press timeline sentences", sentences / all),
                new Figure("press timeline", both / all));
    }

    /** The entry of the event that has most of a wanted event's articles, the earliest of equals. */
    private @Nullable TimelineEntry entry(
            Wanted one, Map<String, Placement> placed, Map<String, TimelineEntry> byEvent) {
        Map<String, Long> counts = articles.getOrDefault(one.event(), List.of()).stream()
                .map(placed::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Placement::event, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Long> count) -> count.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(count -> byEvent.get(count.getKey()))
                .orElse(null);
    }
}
