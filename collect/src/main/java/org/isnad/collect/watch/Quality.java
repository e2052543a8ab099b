package org.isnad.collect.watch;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How well a source's pages dissect: the habit, in which old pages fade, beside the latest ones. A redesign that breaks dissection shows as a
 * share of articles, or a length of theirs, that chance alone does not explain. What has stayed so for {@link #LASTING} is taken
 * for the new habit. Immutable.
 *
 * @param pages weight of the pages in the habit
 * @param articles the share of them that held an article
 * @param words the mean of the logarithm of their articles' lengths in words
 * @param spread the variance of that
 * @param dated the share of articles that told their date
 * @param recent the latest pages, the newest last: a character each, {@code -} for none, else a letter for the length and date
 * @param since the day (since 1970) from which on the latest pages lie below the habit; 0 while they do not
 * @param below how many pages came since
 */
public record Quality(
        double pages,
        double articles,
        double words,
        double spread,
        double dated,
        String recent,
        long since,
        int below) {
    public static final Quality NONE = new Quality(0, 0, 0, 0, 0, "", 0, 0);
    /** Days and pages after which a change is no fault that somebody will mend, but how the source is now. */
    private static final int LASTING = 14;

    private static final int LASTING_PAGES = 40;

    private static final int RECENT = 20;
    private static final int HABIT = 300;
    /** Pages from which on a habit is one. */
    private static final int ENOUGH = 30;
    /** Standard errors beyond which a change is not chance. */
    private static final double SURE = 4;

    /** What is known after one more page, which came on a day. */
    Quality with(boolean article, int length, boolean hasDate, LocalDate day) {
        String all = recent + (article ? letter(length, hasDate) : "-");
        if (all.length() <= RECENT) {
            return new Quality(pages, articles, words, spread, dated, all, since, below);
        }
        boolean broken = isBroken();
        Quality next = broken ? latest(all.substring(1)) : habit(all.charAt(0), all.substring(1));
        return next.judged(day.toEpochDay());
    }

    private Quality latest(String pages) {
        return new Quality(this.pages, articles, words, spread, dated, pages, since, below);
    }

    /** The same with how long it has been below its habit; when that is long enough a habit is learnt anew. */
    private Quality judged(long day) {
        if (!isBroken()) {
            return new Quality(pages, articles, words, spread, dated, recent, 0, 0);
        }
        long from = since == 0 ? day : since;
        boolean lasting = day - from >= LASTING && below >= LASTING_PAGES;
        return lasting
                ? NONE.latest(recent)
                : new Quality(pages, articles, words, spread, dated, recent, from, below + 1);
    }

    /** A page that is no longer among the latest becomes part of the habit. */
    private Quality habit(char oldest, String latest) {
        double weight = 1 / Math.min(HABIT, pages + 1);
        boolean article = oldest != '-';
        double length = article ? length(oldest) : words;
        double off = length - words;
        return new Quality(
                Math.min(HABIT, pages + 1),
                articles + weight * ((article ? 1 : 0) - articles),
                pages == 0 ? length : words + weight * off,
                pages == 0 ? 0.25 : spread + weight * (off * off - spread),
                article ? dated + weight * ((isDated(oldest) ? 1 : 0) - dated) : dated,
                latest,
                since,
                below);
    }

    private static String letter(int length, boolean hasDate) {
        int step = (int) Math.min(25, Math.round(2 * Math.log(Math.max(1, length))));
        return String.valueOf((char) ((hasDate ? 'A' : 'a') + step));
    }

    private static boolean isDated(char page) {
        return page <= 'Z';
    }

    private static double length(char page) {
        return (page - (isDated(page) ? 'A' : 'a')) / 2.0;
    }

    /** Whether the latest pages dissect so much worse than was habit that the site has probably been rebuilt. */
    public boolean isBroken() {
        return pages >= ENOUGH && recent.length() == RECENT && drift() > SURE;
    }

    /** How many standard errors the latest pages lie below the habit, at the worst of their measures; 0 while there is no habit. */
    public double drift() {
        if (pages < ENOUGH) {
            return 0;
        }
        int found = 0;
        int withDate = 0;
        double sum = 0;
        for (int i = 0; i < recent.length(); i++) {
            char page = recent.charAt(i);
            if (page != '-') {
                found++;
                withDate += isDated(page) ? 1 : 0;
                sum += length(page);
            }
        }
        double missing = below(articles, found, recent.length());
        double undated = below(dated, withDate, found);
        double shorter = found == 0 ? 0 : (words - sum / found) / Math.sqrt(Math.max(0.05, spread) / found);
        return Math.max(0, Math.max(missing, Math.max(undated, shorter)));
    }

    /** A score test of a share, its habit taken as a little less sure than it looks. */
    private static double below(double habit, int count, int of) {
        if (of == 0) {
            return 0;
        }
        double share = Math.min(0.98, habit);
        return (share - (double) count / of) / Math.sqrt(share * (1 - share) / of + 1e-9);
    }

    String written() {
        return String.format(
                Locale.ROOT,
                "%.2f %.5f %.5f %.5f %.5f %s %d %d",
                pages,
                articles,
                words,
                spread,
                dated,
                recent,
                since,
                below);
    }

    static Quality parse(String written) {
        String[] cells = written.split(" ", -1);
        boolean older = cells.length == 6;
        if (!older && cells.length != 8) {
            return NONE;
        }
        try {
            return new Quality(
                    Double.parseDouble(cells[0]),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    cells[5],
                    older ? 0 : Long.parseLong(cells[6]),
                    older ? 0 : Integer.parseInt(cells[7]));
        } catch (NumberFormatException otherForm) {
            return NONE;
        }
    }
}
