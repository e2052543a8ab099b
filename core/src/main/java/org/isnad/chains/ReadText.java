package org.isnad.chains;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Sentences;
import org.jspecify.annotations.Nullable;

/** The text of one article with its facts, and what stands around its statements. For one thread. */
final class ReadText {
    /** A sentence this long is read no further: a text without stops is one sentence. */
    static final int LONGEST = 2000;

    private static final int ISO_DAY = 10;
    private static final int OPENING = 80;
    /** Nobody reports after so many days what was said as news; such a day is that of something else. */
    private static final int MOST_DAYS = 45;

    private final Article article;
    private final Facts facts;
    private final String text;
    /** Split when first asked for: few articles take anything back. */
    private @Nullable List<Span> sentences;

    private Span line = new Span(0, 0);
    private List<Span> lineSentences = List.of();

    ReadText(Reading reading) {
        this.article = reading.article();
        this.facts = reading.facts();
        this.text = article.text();
    }

    Article article() {
        return article;
    }

    Facts facts() {
        return facts;
    }

    String text() {
        return text;
    }

    String opening() {
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    List<Span> sentences() {
        List<Span> known = sentences;
        if (known == null) {
            known = Sentences.of(text);
            sentences = known;
        }
        return known;
    }

    /** Where the cue of a statement begins. */
    static int cue(Statement statement) {
        Span place = statement.evidence().span();
        return place == null ? statement.span().begin() : place.begin();
    }

    /** The sentence that a place is in. Sentences end with their line, so that only its own is split. */
    Span sentence(int at) {
        List<Span> sentences = lineOf(at);
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Span found = sentences.isEmpty() ? new Span(0, text.length()) : sentences.get(low);
        return found.length() <= LONGEST
                ? found
                : new Span(
                        Math.max(found.begin(), at - LONGEST / 2),
                        Math.min(found.end(), Math.max(at, found.begin()) + LONGEST / 2));
    }

    /** The sentences of the line that a place is in; one line's are remembered, as statements are read in their order. */
    private List<Span> lineOf(int at) {
        if (at < line.begin() || at >= line.end()) {
            int feed = text.indexOf('\n', at);
            line = new Span(text.lastIndexOf('\n', at - 1) + 1, feed < 0 ? text.length() : feed);
            lineSentences = Sentences.of(line.of(text)).stream()
                    .map(sentence -> sentence.shift(line.begin()))
                    .toList();
        }
        return lineSentences;
    }

    /** What stands in the sentence beside the content. */
    String frame(Span sentence, Span content) {
        String before = text.substring(sentence.begin(), Math.clamp(content.begin(), sentence.begin(), sentence.end()));
        String after = text.substring(Math.clamp(content.end(), sentence.begin(), sentence.end()), sentence.end());
        return Phrases.folded(before + " " + after);
    }

    /** The day named beside the content and nearest to the cue, never after the article's own. */
    Optional<LocalDate> daySaid(Span sentence, Statement statement) {
        int cue = cue(statement);
        LocalDate best = null;
        int nearest = Integer.MAX_VALUE;
        for (DateMention date : facts.dates()) {
            boolean beside = sentence.contains(date.span()) && !statement.span().overlaps(date.span());
            int distance = Math.abs(date.span().begin() - cue);
            LocalDate day = beside && distance < nearest ? day(date).orElse(null) : null;
            if (day != null && isNews(day)) {
                best = day;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isNews(LocalDate day) {
        When when = article.eventTime();
        return when == null
                || !day.isAfter(when.date()) && day.plusDays(MOST_DAYS).isAfter(when.date());
    }

    /** The day of a date that tells one. */
    static Optional<LocalDate> day(DateMention date) {
        boolean fine = date.grain().compareTo(DateMention.Grain.DAY) <= 0;
        if (!fine || date.value().length() < ISO_DAY || date.value().contains("/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date.value().substring(0, ISO_DAY)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
