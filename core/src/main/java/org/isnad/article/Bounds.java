package org.isnad.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.DateMention;
import org.isnad.When;
import org.isnad.dates.DateFinder;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The bound of an undated article: the latest day that its own text fixes and that does not lie ahead of it, so that it was
 * published on or after that day. Thread safe.
 */
final class Bounds {
    /** Units before and after a date in which a word can tell that it lies ahead. */
    private static final int REACH = 45;
    /** Units of a paragraph that are read; none of the press is longer. */
    private static final int LONGEST = 8000;
    /** Units of an article that are read. */
    private static final int LONGEST_ARTICLE = 200_000;

    private final DateFinder finder;
    private final Set<String> ahead = new HashSet<>();

    Bounds(Lexicon lexicon, DateFinder finder) {
        this.finder = finder;
        lexicon.table("future-words.tsv")
                .forEach(row -> row.values(0).forEach(word -> ahead.add(TitleFinder.key(word))));
    }

    /**
     * @param texts body, captions and posts of the article
     * @param fetched no later day is meant, where known
     */
    @Nullable
    When of(List<String> texts, @Nullable When fetched) {
        When latest = null;
        int left = LONGEST_ARTICLE;
        for (String whole : texts) {
            String text = whole.substring(0, Math.min(whole.length(), Math.min(left, LONGEST)));
            left -= text.length();
            for (DateMention mention : finder.find(text, null)) {
                When when = day(mention, text);
                latest = when == null || isAfter(when, fetched) ? latest : later(latest, when);
            }
        }
        return latest;
    }

    private static boolean isAfter(When when, @Nullable When fetched) {
        return fetched != null && when.date().isAfter(fetched.date());
    }

    private static When later(@Nullable When latest, When when) {
        return latest == null || when.date().isAfter(latest.date()) ? when : latest;
    }

    private @Nullable When day(DateMention mention, String text) {
        if (!mention.explicit()
                || mention.value().length() < 10
                || mention.value().indexOf('/') >= 0
                || liesAhead(mention, text)) {
            return null;
        }
        Optional<When> when = When.parse(mention.value().substring(0, 10));
        return when.orElse(null);
    }

    private boolean liesAhead(DateMention mention, String text) {
        int begin = Math.max(0, mention.span().begin() - REACH);
        int end = Math.min(text.length(), mention.span().end() + REACH / 3);
        return LineWords.of(text.substring(begin, end), 30).words().stream().anyMatch(ahead::contains);
    }
}
