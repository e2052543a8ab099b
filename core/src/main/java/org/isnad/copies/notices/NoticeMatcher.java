package org.isnad.copies.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.When;
import org.isnad.copies.notices.Notices.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Which article a notice corrects: one of its outlet's from the days before that has the wrong value beside what it counts, or the
 * wrong words, and most of what the notice is about. Where two fit as well and are not one text it ties none. Pure functions; safe
 * for many threads.
 */
public final class NoticeMatcher {
    /** How long after an article it is corrected. */
    public static final Duration LONGEST = Duration.ofDays(14);

    private static final int FEWEST = 3;
    private static final double TOPIC = 0.4;
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
                .filter(article -> isBefore(article, notice.article()))
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
        return Optional.of(new Match(
                best.article(),
                new Evidence(notice.article().id(), null, CopySign.NOTICE.words(), Math.min(0.95, 0.5 + topic / 2))));
    }

    private @Nullable Fit fit(Notice notice, Article article) {
        NoticeText text = notices.text(article);
        int pairs = (int) notice.pairs().stream()
                .filter(pair -> text.tells(pair.wrong(), pair) && !text.tells(pair.right(), pair))
                .count();
        Set<String> stems = text.stems(0, text.words().size());
        int topic = (int) notice.topic().stream().filter(stems::contains).count();
        return pairs > 0 && isOfTopic(topic, notice) ? new Fit(article, pairs, topic, stems) : null;
    }

    private static boolean isOfTopic(int shared, Notice notice) {
        return shared >= FEWEST && shared >= TOPIC * notice.topic().size();
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

    private static boolean isBefore(Article article, Article notice) {
        Instant time = time(article);
        Instant then = time(notice);
        return time != null && then != null && !time.isAfter(then) && !time.isBefore(then.minus(LONGEST));
    }

    private static @Nullable Instant time(Article article) {
        When when = article.eventTime();
        return when == null ? null : when.latest();
    }

    /**
     * Whom a notice reached: of what was printed before it only whose outlet told it later.
     *
     * @param copies of what it corrects, whenever printed
     * @param later what the outlets of these printed after the notice
     */
    public CopyTree.Correction reach(Notice notice, Match match, List<Article> copies, List<Article> later) {
        Instant then = Objects.requireNonNull(time(notice.article()), "a notice that was tied has a time");
        Map<String, String> told = new HashMap<>();
        later.stream()
                .filter(article -> article.outlet() != null && isRight(notice, article))
                .sorted(Comparator.comparing(Article::id).reversed())
                .forEach(article -> told.put(article.outlet(), article.id()));
        List<String> reached = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        Map<String, String> through = new HashMap<>();
        for (Article copy : copies) {
            if (copy.id().equals(match.of().id())
                    || copy.id().equals(notice.article().id())
                    || copy.isBodyLetGo()) {
                continue;
            }
            Flow flow = notices.flow(notice, copy);
            String other = copy.outlet() == null ? null : told.get(copy.outlet());
            Instant time = time(copy);
            boolean since = time == null || !time.isBefore(then);
            if (since && (flow == Flow.RIGHT || flow == Flow.BOTH)) {
                reached.add(copy.id());
            } else if (flow == Flow.WRONG && other != null) {
                reached.add(copy.id());
                through.put(copy.id(), other);
            } else if (flow == Flow.WRONG) {
                (time != null && time.isAfter(then) ? missed : unchanged).add(copy.id());
            }
        }
        return new CopyTree.Correction(
                match.of().id(),
                notice.article().id(),
                notice.replaced(),
                reached,
                missed,
                unchanged,
                through,
                match.why());
    }

    /** Whether an article tells what is right, or is a notice of the same itself. */
    private boolean isRight(Notice notice, Article article) {
        Flow flow = notices.flow(notice, article);
        boolean right =
                flow == Flow.RIGHT || flow == Flow.BOTH && notices.in(article).isPresent();
        NoticeText text = notices.text(article);
        Set<String> stems = text.stems(0, text.words().size());
        return right
                && isOfTopic(
                        (int) notice.topic().stream().filter(stems::contains).count(), notice);
    }
}
