package org.isnad.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopySign;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Passage;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/**
 * From which of the earlier articles a copy was most likely made: by the text in common first, then by the credit line,
 * the habit of the outlet, and time, of equals the earliest. Immutable.
 */
final class Descent {
    private static final double CREDITED = 0.15;
    private static final double SAME_CREDIT = 0.03;
    private static final double HABIT = 0.06;
    /** From which share of its copies on an outlet's habit speaks for a parent also where that would be it without. */
    private static final double OFTEN = 0.5;
    /** How much more of another's text is in common where that, and not the outlet's own, was taken. */
    static final double MORE = 0.1;

    private final Habits habits;
    private final double least;

    /** @param least the near share, common phrases left out, from which an article is a copy */
    Descent(Habits habits, double least) {
        this.habits = habits;
        this.least = least;
    }

    /** The parent and what speaks for it. */
    record Parent(Known article, Evidence why) {}

    /** @param day of the article, in days since 1970 */
    @Nullable
    Parent parent(Article article, WordPrint print, long day, List<Search.Match> matches) {
        List<Search.Match> near = matches.stream()
                .filter(match -> isCopied(article, match) || isFuller(article, print, day, match))
                .toList();
        List<Search.Match> gone = near.stream()
                .filter(match -> article.outlet() != null
                        && article.outlet().equals(match.article().outlet()))
                .filter(own -> !isVersion(own.article(), print, day))
                .toList();
        List<Search.Match> likely = near.stream()
                .filter(match -> gone.stream().noneMatch(own -> isOf(own, match)))
                .toList();
        Search.Match best = best(article, likely, HABIT);
        if (best == null) {
            return null;
        }
        boolean byHabit = habit(article, best.article()) >= OFTEN || best(article, likely, 0) != best;
        return new Parent(best.article(), why(article, best, byHabit));
    }

    /** Whether so much is in common, and not of quotations alone that each may have heard, unless a credit says whose they are. */
    private boolean isCopied(Article article, Search.Match match) {
        return match.near() >= least && (!match.quoted() || sign(article, match.article()) != null);
    }

    /** Whether it tells more fully what its outlet told first, on the same day: that may be less than half of it. */
    private static boolean isFuller(Article article, WordPrint print, long day, Search.Match match) {
        Known earlier = match.article();
        return article.outlet() != null
                && article.outlet().equals(earlier.outlet())
                && day == earlier.day()
                && OwnVersions.isFuller(earlier.words(), print.words());
    }

    private static boolean isVersion(Known earlier, WordPrint print, long day) {
        return OwnVersions.isVersion(earlier.words(), print.words(), day == Search.UNDATED || day == earlier.day());
    }

    /** Whether an article has no more of another text than of an own one that is of the same origin. */
    private static boolean isOf(Search.Match own, Search.Match match) {
        return own == match || own.article().group() == match.article().group() && own.near() >= match.near() - MORE;
    }

    /**
     * Of equals the earliest.
     *
     * @param habit how much the outlet's habit weighs
     */
    private Search.@Nullable Match best(Article article, List<Search.Match> matches, double habit) {
        Search.Match best = null;
        double most = 0;
        for (Search.Match match : matches) {
            double score = score(article, match) + habit * habit(article, match.article());
            if (best == null || score > most || score == most && match.number() < best.number()) {
                best = match;
                most = score;
            }
        }
        return best;
    }

    /**
     * What an article that was put together took from each of several origins, the parent's part first, then the largest.
     *
     * @param parent of which origin the first has to be; null when no article alone makes a parent
     */
    List<Part> parts(Article article, WordPrint print, Search search, @Nullable Parent parent) {
        Map<Integer, Known> sources = sources(article, print.size(), search.matches(), parent);
        if (sources.size() < 2) {
            return List.of();
        }
        Known first = parent == null ? null : parent.article();
        Map<Integer, BitSet> found = search.foundByGroup();
        List<Part> parts = new ArrayList<>();
        sources.forEach((group, of) -> {
            BitSet words = found.getOrDefault(group, new BitSet());
            if (Parts.isEnough(words.cardinality(), print.size())) {
                parts.add(part(article, of, print, words));
            }
        });
        parts.sort(
                Comparator.comparing((Part part) -> first == null || !part.of().equals(first.id()))
                        .thenComparing(Part::share, Comparator.reverseOrder()));
        return parts.size() > 1 ? parts : List.of();
    }

    /** Of each origin that makes a part of the text the article that was most likely its source. */
    private Map<Integer, Known> sources(
            Article article, int size, List<Search.Match> matches, @Nullable Parent parent) {
        Map<Integer, List<Search.Match>> groups = new LinkedHashMap<>();
        for (Search.Match match : matches) {
            if (Parts.isEnough((int) (match.near() * size), size)) {
                groups.computeIfAbsent(match.article().group(), group -> new ArrayList<>())
                        .add(match);
            }
        }
        Map<Integer, Known> sources = new LinkedHashMap<>();
        groups.forEach((group, of) -> {
            boolean own = parent != null && parent.article().group() == group;
            Search.Match best = own ? null : best(article, of, HABIT);
            sources.put(group, best == null ? Objects.requireNonNull(parent).article() : best.article());
        });
        return sources;
    }

    private static Part part(Article article, Known of, WordPrint print, BitSet words) {
        List<CopySign> signs = new ArrayList<>(List.of(CopySign.PART));
        Stream.ofNullable(sign(article, of)).forEach(signs::add);
        double share = (double) words.cardinality() / print.size();
        return new Part(
                of.id(),
                share,
                Parts.passages(print, words),
                new Evidence(of.id(), null, CopySign.rule(signs), Math.min(1, share)));
    }

    /** The parent of an article that is made of parts none of which is half of it: that of the largest. */
    @Nullable
    Parent ofParts(List<Part> parts, List<Search.Match> matches) {
        if (!Parts.areWhole(parts)) {
            return null;
        }
        Part most = parts.getFirst();
        return matches.stream()
                .filter(match -> match.article().id().equals(most.of()))
                .map(match -> new Parent(match.article(), most.why()))
                .findFirst()
                .orElse(null);
    }

    /** What is told of an article that has the same words as an earlier one. */
    static Copies equal(Article article, Known earlier) {
        List<CopySign> signs = new ArrayList<>(List.of(CopySign.TEXT));
        Stream.ofNullable(sign(article, earlier)).forEach(signs::add);
        return new Copies(
                article.id(),
                List.of(new Copy(earlier.id(), 1, 1)),
                0,
                earlier.origin(),
                earlier.id(),
                new Evidence(earlier.id(), null, CopySign.rule(signs), 1),
                List.of(new Passage(new Span(0, article.text().length()), earlier.id(), true)),
                List.of());
    }

    private static @Nullable CopySign sign(Article article, Known earlier) {
        boolean named = SourceNames.credits(article.credit(), earlier.outlet());
        return SourceNames.sign(named, article.credit(), earlier.credit());
    }

    /** What a credit adds to the likeness of an earlier printing, in a stream and in a tree. */
    static double weight(@Nullable CopySign credit) {
        return credit == CopySign.CREDIT ? CREDITED : credit == CopySign.SAME_CREDIT ? SAME_CREDIT : 0;
    }

    private double score(Article article, Search.Match match) {
        Known earlier = match.article();
        double score = (match.share() + match.near()) / 2;
        return score + weight(sign(article, earlier));
    }

    private double habit(Article article, Known earlier) {
        return article.outlet() == null || earlier.outlet() == null ? 0 : habits.of(article.outlet(), earlier.outlet());
    }

    /** A fuller version has less in common than a copy, and that word by word. */
    private boolean isReworded(Search.Match match) {
        return match.near() >= least && CopySign.isReworded(match.share(), match.near());
    }

    private Evidence why(Article article, Search.Match match, boolean byHabit) {
        Known earlier = match.article();
        List<CopySign> signs = new ArrayList<>(List.of(isReworded(match) ? CopySign.REWORDED : CopySign.TEXT));
        Stream.ofNullable(sign(article, earlier)).forEach(signs::add);
        if (byHabit) {
            signs.add(CopySign.HABIT);
        }
        return new Evidence(earlier.id(), null, CopySign.rule(signs), Math.min(1, match.near()));
    }
}
