package org.isnad.measure.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Sentences;

/**
 * As many readings as wanted, made of a stream as the scale data of the copies bench are: each of as many sentences as a real article,
 * drawn from all articles of one week with the names and statements that stand in them; at the real rate an article repeats one of
 * the last. Any of them can be made again by its number. Immutable.
 */
final class ScaleReadings {
    private static final int RECENT = 4096;
    private static final int OUTLETS = 200;
    private static final int DAYS = 90;
    private static final long SEED = 6;

    private final List<Week> weeks;
    private final double copyRate;
    private final long count;

    /** The headlines of a week, and the sentences of each of its articles. */
    private record Week(List<String> titles, List<List<Piece>> articles) {
        Week() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A sentence with what was read in it, counted from its beginning. */
    private record Piece(String text, List<Mention> mentions, List<Statement> statements) {}

    /**
     * @param copyRate the share of articles that repeat another
     * @param count how many there will be
     */
    ScaleReadings(List<Reading> stream, double copyRate, long count) {
        Map<Long, Week> byWeek = new TreeMap<>();
        for (Reading reading : stream) {
            When when = reading.article().eventTime();
            Week week = byWeek.computeIfAbsent(when == null ? 0 : when.date().toEpochDay() / 7, key -> new Week());
            String title = reading.article().title();
            week.titles().add(title == null ? "" : title);
            week.articles().add(pieces(reading));
        }
        this.weeks = List.copyOf(byWeek.values());
        this.copyRate = copyRate;
        this.count = count;
    }

    private static List<Piece> pieces(Reading reading) {
        String text = reading.article().text();
        List<Piece> pieces = new ArrayList<>();
        for (Span span : Sentences.of(text)) {
            List<Mention> mentions = reading.facts().mentions().stream()
                    .filter(mention -> span.contains(mention.span()))
                    .map(mention -> moved(mention, -span.begin()))
                    .toList();
            List<Statement> statements = reading.facts().statements().stream()
                    .filter(said -> said.where() == Statement.Where.BODY && span.contains(said.span()))
                    .map(said -> moved(said, -span.begin()))
                    .toList();
            pieces.add(new Piece(span.of(text), mentions, statements));
        }
        return pieces;
    }

    private static Mention moved(Mention mention, int by) {
        return new Mention(
                mention.span().shift(by),
                mention.type(),
                mention.kind(),
                mention.name(),
                mention.entity(),
                mention.role(),
                -1,
                mention.actsAs(),
                mention.evidence());
    }

    private static Statement moved(Statement said, int by) {
        return new Statement(
                said.id(),
                said.where(),
                said.span().shift(by),
                said.cue(),
                said.speaker(),
                said.speakerFull(),
                said.speakerEntity(),
                said.role(),
                said.direct(),
                said.modality(),
                said.chain(),
                said.addressee(),
                said.evidence());
    }

    /** The reading of a number, from 0 on; its article's id ends with the number. */
    Reading reading(int number) {
        Random random = new Random(SEED + 31L * number);
        boolean copy = number > 100 && random.nextDouble() < copyRate;
        int source = copy ? number - 1 - random.nextInt(Math.min(number, RECENT)) : number;
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays((long) number * DAYS / count);
        return composed(source, "scale-" + number, "outlet " + random.nextInt(OUTLETS), day);
    }

    private Reading composed(int number, String id, String outlet, LocalDate day) {
        Random random = new Random(SEED - 31L * number);
        Week week = weeks.get((int) ((long) number * weeks.size() * 3 / count) % weeks.size());
        int sentences = any(week.articles(), random).size();
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < Math.max(1, sentences); i++) {
            List<Piece> from = any(week.articles(), random);
            if (!from.isEmpty()) {
                Piece piece = any(from, random);
                text.append(text.isEmpty() ? "" : "\n");
                int begin = text.length();
                piece.mentions().forEach(mention -> mentions.add(moved(mention, begin)));
                piece.statements().forEach(said -> statements.add(moved(said, begin)));
                text.append(piece.text());
            }
        }
        Article article = Article.builder(id)
                .outlet(outlet)
                .title(any(week.titles(), random))
                .published(When.of(day))
                .text(text.toString())
                .build();
        return new Reading(article, new Facts(id, null, null, mentions, List.of(), statements));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
