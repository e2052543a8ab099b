package org.isnad.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.DateMention;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/** What the facts of an article say about the numbers of its sentences: where, when, in whose words. Immutable. */
final class FigureScope {
    private static final int PAST_DAYS = 45;

    private final Facts facts;
    private final @Nullable LocalDate past;
    private final int[] headline;

    FigureScope(String title, String text, Facts facts, @Nullable When published) {
        this.facts = facts;
        this.past = published == null ? null : published.date().minusDays(PAST_DAYS);
        String folded = Letters.fold(title);
        this.headline = hashes(places().filter(
                        place -> folded.contains(Letters.fold(place.span().of(text)))));
    }

    private Stream<Mention> places() {
        return facts.mentions().stream().filter(mention -> mention.type() == Mention.Type.PLACE && mention.outer() < 0);
    }

    private static int[] hashes(Stream<Mention> places) {
        IntStream hashes = places.mapToInt(place -> place.entity().hashCode());
        return hashes.sorted().distinct().toArray();
    }

    /** The places named in the headline, where the text names them too; hashes, ascending. */
    int[] headline() {
        return headline.clone();
    }

    /** The places named in a sentence of the text; hashes, ascending. */
    int[] places(Span sentence) {
        return hashes(places().filter(place -> sentence.contains(place.span())));
    }

    /** Whether a sentence of the text speaks of a day long before the publication. */
    boolean isLongPast(Span sentence) {
        return past != null
                && facts.dates().stream()
                        .filter(date -> sentence.contains(date.span()))
                        .anyMatch(date -> isBefore(date, past));
    }

    private static boolean isBefore(DateMention date, LocalDate limit) {
        String value = date.value();
        int slash = value.indexOf('/');
        String end = slash < 0 ? value : value.substring(slash + 1);
        if (end.length() < 10) {
            return !end.isEmpty() && end.compareTo(limit.toString().substring(0, end.length())) < 0;
        }
        return When.parse(end).map(day -> day.date().isBefore(limit)).orElse(false);
    }

    /** Who is reported to say it: the innermost statement around it. */
    @Nullable
    String speaker(Statement.Where where, Span span) {
        List<Statement> around = facts.statements().stream()
                .filter(statement ->
                        statement.where() == where && statement.span().contains(span))
                .toList();
        Statement said = null;
        for (Statement statement : around) {
            said = said == null || statement.span().length() < said.span().length() ? statement : said;
        }
        if (said == null) {
            return null;
        }
        return said.speakerFull() == null ? said.speaker() : said.speakerFull();
    }
}
