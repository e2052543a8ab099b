package org.isnad.chains;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.DateMention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * Reads the days that a statement gives for something: «الاقتراع سيجري الخميس 12 مارس». Of days that are over only those in figures, as
 * «yesterday» is another day on each page. Immutable.
 */
final class Claims {
    /** What takes place on a day stands so many words before it, or so few behind it. */
    private static final int BEFORE = 7;

    private static final int BEHIND = 3;
    /** Days in one statement that are read. */
    private static final int MOST = 4;

    private final ContentReader contents;
    private final List<String> moved;
    private final Set<String> occurs;

    Claims(ChainWords words, ContentReader contents) {
        this.contents = contents;
        this.moved = Phrases.apart(words.of("moved"));
        this.occurs = words.of("occurs").stream().map(contents::stem).collect(Collectors.toUnmodifiableSet());
    }

    List<Report.Day> of(ReadText text, Statement statement) {
        List<Report.Day> days = new ArrayList<>(0);
        for (DateMention date : text.facts().dates()) {
            if (statement.span().contains(date.span()) && days.size() < MOST) {
                ReadText.day(date).ifPresent(day -> add(text, statement.span(), date, day, days));
            }
        }
        return days;
    }

    private void add(ReadText text, Span span, DateMention date, LocalDate day, List<Report.Day> days) {
        When when = text.article().eventTime();
        boolean ahead = when != null && !day.isBefore(when.date());
        if (!ahead && date.text().chars().noneMatch(Character::isDigit)) {
            return;
        }
        List<Word> before =
                Words.of(text.text().substring(span.begin(), date.span().begin()));
        List<Word> behind = Words.of(text.text().substring(date.span().end(), span.end()));
        Set<String> what = new LinkedHashSet<>();
        before.subList(Math.max(0, before.size() - BEFORE), before.size()).forEach(word -> add(word, what));
        behind.subList(0, Math.min(BEHIND, behind.size())).forEach(word -> add(word, what));
        if (!what.isEmpty()) {
            String told = Phrases.folded(
                    text.text().substring(span.begin(), date.span().begin()));
            days.add(new Report.Day(day, ahead, Phrases.hasAny(told, moved), List.copyOf(what)));
        }
    }

    private void add(Word word, Set<String> what) {
        String stem = contents.stem(word.form());
        if (contents.tells(word.form())
                && !occurs.contains(stem)
                && !Character.isDigit(word.form().charAt(0))) {
            what.add(stem);
        }
    }
}
