package org.isnad.measure.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.Article;
import org.isnad.When;

/**
 * As many articles as wanted, made of a stream: each of as many sentences as a real one, drawn from all articles of one week
 * of the stream; days move on evenly over the window; at the real rate an article repeats one of the last days, whole or edited.
 * The same seed gives the same articles. For one thread.
 */
final class ScaleArticles {
    private static final int RECENT = 4096;

    private final Random random = new Random(6);
    /** The sentences of each article of each week. */
    private final List<List<List<String>>> weeks;

    private final Edits edits;
    private final double copyRate;
    private final long count;
    private final int days;
    private final String[] recent = new String[RECENT];
    private int made;

    /**
     * @param copyRate the share of articles that are copies
     * @param count how many articles there will be
     * @param days over how many days
     */
    ScaleArticles(List<Article> stream, double copyRate, long count, int days) {
        Map<Long, List<List<String>>> byWeek = new TreeMap<>();
        for (Article article : stream) {
            When when = article.eventTime();
            long week = when == null ? 0 : when.date().toEpochDay() / 7;
            byWeek.computeIfAbsent(week, key -> new ArrayList<>()).add(Edits.sentences(article.text()));
        }
        this.weeks = List.copyOf(byWeek.values());
        this.edits = new Edits(stream, 6);
        this.copyRate = copyRate;
        this.count = count;
        this.days = days;
    }

    Article next() {
        boolean copy = made > 100 && random.nextDouble() < copyRate;
        String text = copy ? copied() : composed();
        recent[made % RECENT] = text;
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays((long) made * days / count);
        return Article.builder("scale-" + made++)
                .outlet("outlet " + random.nextInt(200))
                .published(When.of(day))
                .body(Arrays.asList(text.split("\n")))
                .build();
    }

    private String copied() {
        String source = Objects.requireNonNull(recent[random.nextInt(Math.min(made, RECENT))]);
        return switch (random.nextInt(4)) {
            case 0 -> edits.replaced(source, 0.1);
            case 1 -> edits.wrapped(source);
            default -> source;
        };
    }

    private String composed() {
        List<List<String>> week = weeks.get((int) ((long) made * weeks.size() * 3 / count) % weeks.size());
        int sentences = week.get(random.nextInt(week.size())).size();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < Math.max(1, sentences); i++) {
            List<String> from = week.get(random.nextInt(week.size()));
            text.add(from.isEmpty() ? "" : from.get(random.nextInt(from.size())));
        }
        return String.join("\n", text);
    }
}
