package org.isnad.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.arabic.NormalText;
import org.isnad.dates.grammar.DateChart;
import org.isnad.dates.grammar.DateGrammar;
import org.isnad.dates.grammar.DateLexer;
import org.isnad.dates.grammar.DateTerm;
import org.isnad.dates.grammar.Reading;
import org.isnad.dates.reckon.Explicit;
import org.isnad.dates.reckon.Extent;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Reckoner;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates and times that a text speaks of: the grammar of {@code date-grammar.tsv} over the words of {@code
 * date-words.tsv}, read by a chart; {@code date-guards.tsv} tells what only looks like a date.
 *
 * <p>Relative expressions are reckoned from the publication time. A bare weekday is the most recent such day; a day or month
 * without a year the one nearest to the publication. Intervals include both ends. Pure and safe for many threads.
 */
public final class DateFinder {
    private static final When NO_REFERENCE = When.of(LocalDate.of(2000, 1, 1));

    private final DateGrammar grammar;
    private final DateLexer lexer;
    private final DateGuards guards;
    private final Outlook outlook;
    private final DayOfWeek weekStart;
    private final int top;

    /** A finder whose weeks run Monday to Sunday. */
    public DateFinder(Lexicon lexicon) {
        this(lexicon, DayOfWeek.MONDAY);
    }

    /** @param weekStart the first day of "this week" */
    public DateFinder(Lexicon lexicon, DayOfWeek weekStart) {
        this.grammar = new DateGrammar(lexicon);
        this.lexer = new DateLexer(lexicon, grammar);
        GuardWords words = new GuardWords(lexicon);
        this.guards = new DateGuards(words);
        this.outlook = new Outlook(words);
        this.weekStart = weekStart;
        this.top = grammar.symbol("TOP");
    }

    /**
     * The dates of a text in order of their spans, none overlapping.
     *
     * @param text any text
     * @param reference what relative expressions are reckoned from: the publication time; null when unknown, then relative
     *     expressions have an empty value
     */
    public List<DateMention> find(String text, @Nullable When reference) {
        return find(NormalText.of(text), reference);
    }

    /** The same of a text that was aligned with its normal form before. */
    public List<DateMention> find(NormalText text, @Nullable When reference) {
        return new Pass(text.original(), lexer.terms(text), reference).run();
    }

    /** One pass over the terms of a text. */
    private final class Pass {
        private final String text;
        private final List<DateTerm> terms;
        private final boolean anchored;
        private final DateChart chart;
        private final Reckoner reckoner;
        private final List<DateMention> found = new ArrayList<>();
        /** When what was found last begins, in ISO 8601. */
        private String lastStart = "";

        private int lastEnd;

        Pass(String text, List<DateTerm> terms, @Nullable When reference) {
            this.text = text;
            this.terms = terms;
            this.anchored = reference != null && Reckoner.isReckonable(reference.date());
            this.chart = new DateChart(grammar, terms);
            this.reckoner = new Reckoner(reference != null && anchored ? reference : NO_REFERENCE, weekStart);
        }

        List<DateMention> run() {
            int at = 0;
            while (at < terms.size()) {
                Reading reading = chart.isPromising(top, at) ? best(at) : null;
                int next = reading != null && add(reading) ? reading.end() : at + 1;
                chart.forget(at, next);
                at = next;
            }
            return List.copyOf(found);
        }

        /** The longest reading; one that starts with mere context gives way to a longer one behind it. */
        private @Nullable Reading best(int at) {
            Reading longest = longest(at);
            if (longest == null || longest.from() == at) {
                return longest;
            }
            Reading behind = longest(longest.from());
            return behind != null && behind.end() > longest.end() ? behind : longest;
        }

        private @Nullable Reading longest(int at) {
            Reading longest = null;
            for (Reading reading : chart.at(top, at)) {
                if ((longest == null || reading.end() > longest.end()) && guards.allows(reading, terms)) {
                    longest = reading;
                }
            }
            return longest;
        }

        private boolean add(Reading reading) {
            OffsetDateTime near = reading.from() - lastEnd <= 2 ? moment(lastStart) : null;
            Meaning ahead = outlook.ahead(reading, terms);
            Extent extent = reckoner.resolve(ahead == null ? reading.meaning() : ahead, near);
            if (extent == null) {
                return false;
            }
            Span span = new Span(
                    terms.get(reading.from()).begin(),
                    terms.get(reading.to() - 1).end());
            boolean explicit = Explicit.is(reading.meaning());
            String value = explicit || anchored ? extent.value() : "";
            found.add(new DateMention(
                    span,
                    span.of(text),
                    value,
                    extent.grain(),
                    explicit,
                    new Evidence("text", span, rule(reading, ahead), explicit ? 0.95 : 0.85)));
            lastStart = extent.start();
            lastEnd = reading.to();
            return true;
        }

        private static String rule(Reading reading, @Nullable Meaning ahead) {
            return ahead == null ? reading.rule() : reading.rule() + ", ahead by the words before it";
        }

        private static @Nullable OffsetDateTime moment(String iso) {
            try {
                return iso.length() > 19 ? OffsetDateTime.parse(iso) : null;
            } catch (DateTimeException noMoment) {
                return null;
            }
        }
    }
}
