package org.isnad.copies.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.When;
import org.isnad.copies.Period;
import org.isnad.copies.Printing;
import org.isnad.copies.Reach;
import org.isnad.copies.Readings;
import org.isnad.copies.notices.Notices.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Which article a notice corrects: one of its outlet's from the days before that has the wrong value beside what it counts, or the
 * wrong words, and most of what the notice is about; of a notice that takes a report back, from the last days, that alone. Where two fit as well and are not one text it ties none. Pure functions; safe
 * for many threads.
 */
public final class NoticeMatcher {
    /** How long after an article it is corrected. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** How long after an article it is taken back whole: there is only its topic to know it by. */
    private static final Duration WITHDRAWN = Duration.ofDays(3);

    private static final int FEWEST = 3;
    private static final double TOPIC = 0.4;
    /** Of a notice that takes a report back: most of it says why, and to whom the outlet is sorry. */
    private static final int FEWEST_WITHDRAWN = 4;

    private static final double TOPIC_WITHDRAWN = 0.25;
    private static final double SAME_TEXT = 0.6;

    private final Notices notices;

    public NoticeMatcher(Notices notices) {
        this.notices = notices;
    }

    /** What a notice corrects and what speaks for it. */
    public record Match(Article of, Evidence why) {}

    private record Fit(Article article, int pairs, int topic, Set<String> stems) {}

    /** @param candidates earlier articles of the notice's outlet */
    public Optional<Match> match(Notice notice, List<Article> candidates) {
        List<Fit> fits = candidates.stream()
                .filter(article -> !article.id().equals(notice.article().id()) && !article.isBodyLetGo())
                .filter(article -> isBefore(article, notice))
                .map(article -> fit(notice, article))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Fit::pairs)
                        .thenComparingInt(Fit::topic)
                        .thenComparing(fit -> Objects.requireNonNull(time(fit.article())))
                        .thenComparing(fit -> fit.article().id())
                        .reversed())
                .toList();
        if (fits.isEmpty() || fits.size() > 1 && isDoubtful(fits.get(0), fits.get(1))) {
            return Optional.empty();
        }
        Fit best = fits.getFirst();
        double topic = (double) best.topic() / notice.topic().size();
        CopySign sign = notice.withdraws() ? CopySign.WITHDRAWAL : CopySign.NOTICE;
        return Optional.of(new Match(
                best.article(),
                new Evidence(notice.article().id(), null, sign.words(), Math.min(0.95, 0.5 + topic / 2))));
    }

    private @Nullable Fit fit(Notice notice, Article article) {
        NoticeText text = notices.text(article);
        int pairs = (int) notice.pairs().stream()
                .filter(pair -> text.tells(pair.wrong(), pair) && !text.tells(pair.right(), pair))
                .count();
        Set<String> stems = text.stems(0, text.words().size());
        int topic = (int) notice.topic().stream().filter(stems::contains).count();
        boolean fits = notice.withdraws() ? notices.in(article).isEmpty() : pairs > 0;
        return isOfTopic(topic, notice) && fits ? new Fit(article, pairs, topic, stems) : null;
    }

    private static boolean isOfTopic(int shared, Notice notice) {
        boolean whole = notice.withdraws();
        return shared >= (whole ? FEWEST_WITHDRAWN : FEWEST)
                && shared >= (whole ? TOPIC_WITHDRAWN : TOPIC) * notice.topic().size();
    }

    private static boolean isDoubtful(Fit best, Fit next) {
        if (best.pairs() > next.pairs() || best.topic() > next.topic() + 1) {
            return false;
        }
        Set<String> both = new HashSet<>(best.stems());
        both.retainAll(next.stems());
        return both.size()
                < SAME_TEXT * Math.min(best.stems().size(), next.stems().size());
    }

    private static boolean isBefore(Article article, Notice notice) {
        Instant time = time(article);
        Instant then = time(notice.article());
        Duration longest = notice.withdraws() ? WITHDRAWN : LONGEST;
        return time != null && then != null && !time.isAfter(then) && !time.isBefore(then.minus(longest));
    }

    private static @Nullable Instant time(Article article) {
        When when = article.eventTime();
        return when == null ? null : when.latest();
    }

    /**
     * Whom a notice reached.
     *
     * @param copies of what it corrects, whenever printed
     * @param others what the outlets of these printed besides, before the notice or after it
     */
    public CopyTree.Correction reach(Notice notice, Match match, List<Printing> copies, List<Printing> others) {
        Map<String, Printing> printings = new LinkedHashMap<>();
        Stream.concat(copies.stream(), others.stream())
                .forEach(printing -> printings.putIfAbsent(printing.article().id(), printing));
        List<Printing> linked = Readings.linked(printings.values());
        linked.forEach(printing -> printings.put(printing.article().id(), printing));
        List<Reach.Own> right = new ArrayList<>(List.of(own(
                notice.article(), Period.of(notice.article()), notice.article().printed(), true)));
        linked.stream()
                .filter(printing ->
                        !printing.article().id().equals(notice.article().id()))
                .forEach(printing -> right(notice, printing).ifPresent(right::add));
        Reach reach = new Reach(Period.of(notice.article()), right);
        for (Printing printing : copies) {
            Article copy = printing.article();
            if (!copy.id().equals(match.of().id())
                    && !copy.id().equals(notice.article().id())
                    && !copy.isBodyLetGo()) {
                reach.add(copy.id(), copy.outlet(), period(printings, copy), has(notice, copy));
            }
        }
        return reach.correction(match.of().id(), notice.article().id(), notice.replaced(), match.why());
    }

    /** Of a report that was taken back every copy is wrong. */
    private Reach.Has has(Notice notice, Article copy) {
        if (notice.withdraws()) {
            return Reach.Has.WRONG;
        }
        return switch (notices.flow(notice, copy)) {
            case RIGHT, BOTH -> Reach.Has.RIGHT;
            case WRONG -> Reach.Has.WRONG;
            case NEITHER -> Reach.Has.NEITHER;
        };
    }

    private static Period period(Map<String, Printing> printings, Article article) {
        return Objects.requireNonNull(printings.get(article.id())).known();
    }

    private static Reach.Own own(Article article, Period period, @Nullable When when, boolean notice) {
        return new Reach.Own(article.id(), article.outlet(), period, when, notice);
    }

    /** An article that tells what is right, on the same topic, or is a notice of the same itself. */
    private Optional<Reach.Own> right(Notice notice, Printing printing) {
        Article article = printing.article();
        Flow flow = notices.flow(notice, article);
        boolean itself = notice.withdraws()
                ? notices.in(article).filter(Notice::withdraws).isPresent()
                : flow == Flow.BOTH && notices.in(article).isPresent();
        if (!itself && flow != Flow.RIGHT) {
            return Optional.empty();
        }
        NoticeText text = notices.text(article);
        Set<String> stems = text.stems(0, text.words().size());
        int shared = (int) notice.topic().stream().filter(stems::contains).count();
        return isOfTopic(shared, notice)
                ? Optional.of(own(article, printing.known(), printing.told(), itself))
                : Optional.empty();
    }
}
