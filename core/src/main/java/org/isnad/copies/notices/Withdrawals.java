package org.isnad.copies.notices;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.isnad.Article;
import org.isnad.copies.SourceNames;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a short article takes a whole report of its outlet back: «إلغاء: تسحب الوكالة خبرها …», «الرجاء إلغاء الخبر», «سحب خبر». That
 * somebody else withdraws something is none. Immutable.
 */
final class Withdrawals {
    /** Longer articles tell of something else too. */
    private static final int LONGEST = 1500;
    /** How many words from who takes back what is taken back may stand. */
    private static final int BETWEEN = 8;

    private static final int BEFORE = 3;

    private final Set<String> withdraws;
    private final Set<String> own;
    private final Set<String> reports;
    private final Set<String> asks;
    private final Set<String> selves;
    private final Set<String> marks;
    private final Predicate<NoticeText> heading;
    private final Predicate<NoticeText> whole;

    /**
     * @param words gives the words of a class in normal form
     * @param marks what stands in each such article, as it is written and in normal form
     * @param heading whether a line is headed as that of a notice
     * @param whole whether a line is headed as one that takes a report back
     */
    Withdrawals(
            Function<String, Set<String>> words,
            Set<String> marks,
            Predicate<NoticeText> heading,
            Predicate<NoticeText> whole) {
        this.withdraws = words.apply("withdraws");
        this.own = words.apply("withdraws-own");
        this.reports = words.apply("report");
        this.asks = words.apply("ask");
        this.selves = words.apply("self");
        this.marks = Set.copyOf(marks);
        this.heading = heading;
        this.whole = whole;
    }

    /** Cheap to ask of any article. */
    boolean mayBe(Article article) {
        return article.outlet() != null
                && article.text().length() <= LONGEST
                && (marks.stream().anyMatch(article.text()::contains)
                        || article.title() != null && marks.stream().anyMatch(article.title()::contains));
    }

    /** @param lines headline and paragraphs of an article */
    boolean isIn(List<NoticeText> lines, @Nullable String outlet) {
        boolean headed = !lines.isEmpty() && heading.test(lines.getFirst());
        return lines.stream()
                .anyMatch(line -> whole.test(line) || withdraws(line, outlet, headed || heading.test(line)));
    }

    private boolean withdraws(NoticeText line, @Nullable String outlet, boolean headed) {
        for (int i = 0; i < line.words().size(); i++) {
            boolean self = own.contains(line.form(i));
            int report = self || withdraws.contains(line.form(i)) ? report(line, i) : 0;
            if (report > 0 && (self || headed || isAsked(line, i) || isOwn(line, i + 1, report, outlet))) {
                return true;
            }
        }
        return false;
    }

    /** The index of what is taken back in the same clause; 0 when there is none. */
    private int report(NoticeText line, int at) {
        for (int i = at + 1; i < Math.min(line.words().size(), at + BETWEEN) && !line.endsClause(i - 1); i++) {
            if (reports.contains(line.form(i))) {
                return i;
            }
        }
        return 0;
    }

    private boolean isAsked(NoticeText line, int at) {
        for (int i = Math.max(0, at - BEFORE); i < at; i++) {
            if (asks.contains(line.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether who takes back is the outlet. */
    private boolean isOwn(NoticeText line, int from, int to, @Nullable String outlet) {
        return from < to
                && (to - from == 1 && selves.contains(line.form(from))
                        || SourceNames.credits(line.written(from, to), outlet));
    }
}
