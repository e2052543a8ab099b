package org.isnad.article;

import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.dates.PageDates;
import org.isnad.lexicon.Lexicon;

/**
 * When an article that comes without a page was published, where that is not written as ISO 8601: «12 آذار 2026», «١٢/٣/٢٠٢٦». A date whose
 * order is open, 3/4/2026, is not guessed at, unless its digits are Arabic, whose readers write the day first. Pure; safe for many threads.
 */
public final class LineDates {
    private static final double SURE = 0.9;
    private static final int MONTHS = 12;

    private final PageDates dates;

    public LineDates(Lexicon lexicon) {
        this.dates = new PageDates(lexicon);
    }

    /** The article with the date that its words give; itself when it has one already or they give none. */
    public Article dated(Article article) {
        String words = article.publishedText();
        if (article.published() != null || words == null) {
            return article;
        }
        return dates.readDateLine(words, null)
                .filter(when -> !isOpen(words.strip()))
                .map(when -> article.toBuilder()
                        .published(when)
                        .evidence("published", new Evidence("published", null, "words of a date", SURE))
                        .build())
                .orElse(article);
    }

    /** Whether it begins with two different numbers in Latin digits that could both be the month. */
    private static boolean isOpen(String words) {
        int[] numbers = new int[2];
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            int begin = at;
            while (at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9') {
                at++;
            }
            if (at == begin || at > begin + 2 || at == words.length() || "/.-".indexOf(words.charAt(at)) < 0) {
                return false;
            }
            numbers[i] = Integer.parseInt(words.substring(begin, at++));
        }
        return numbers[0] <= MONTHS && numbers[1] <= MONTHS && numbers[0] != numbers[1];
    }
}
