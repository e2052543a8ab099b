package org.isnad.copies;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.Evidence;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * From which of the earlier articles a copy was most likely made: by the text in common first, then by the credit line,
 * the habit of the outlet, and time, of equals the earliest. Immutable.
 */
final class Descent {
    static final double CREDITED = 0.15;
    static final double SAME_CREDIT = 0.03;
    private static final double HABIT = 0.06;

    private final Habits habits;
    private final double least;

    /** @param least the near share, common phrases left out, from which an article is a copy */
    Descent(Habits habits, double least) {
        this.habits = habits;
        this.least = least;
    }

    /** The parent and what speaks for it. */
    record Parent(Known article, Evidence why) {}

    @Nullable
    Parent parent(Article article, List<Search.Match> matches) {
        Parent best = null;
        double most = 0;
        int earliest = 0;
        for (Search.Match match : matches) {
            if (match.near() >= least) {
                double score = score(article, match);
                if (best == null || score > most || score == most && match.number() < earliest) {
                    most = score;
                    earliest = match.number();
                    best = new Parent(match.article(), why(article, match));
                }
            }
        }
        return best;
    }

    private double score(Article article, Search.Match match) {
        Known earlier = match.article();
        double score = (match.share() + match.near()) / 2;
        score += names(article.credit(), earlier.outlet()) ? CREDITED : 0;
        score += names(article.credit(), earlier.credit()) ? SAME_CREDIT : 0;
        return score + HABIT * habit(article, earlier);
    }

    private double habit(Article article, Known earlier) {
        return article.outlet() == null || earlier.outlet() == null ? 0 : habits.of(article.outlet(), earlier.outlet());
    }

    private Evidence why(Article article, Search.Match match) {
        Known earlier = match.article();
        List<CopySign> signs = new ArrayList<>(List.of(match.share() >= least ? CopySign.TEXT : CopySign.REWORDED));
        if (names(article.credit(), earlier.outlet())) {
            signs.add(CopySign.CREDIT);
        } else if (names(article.credit(), earlier.credit())) {
            signs.add(CopySign.SAME_CREDIT);
        }
        if (habit(article, earlier) >= 0.5) {
            signs.add(CopySign.HABIT);
        }
        return new Evidence(earlier.id(), null, CopySign.rule(signs), Math.min(1, match.near()));
    }

    /** Whether a credit line names a source, alone or after words such as «صحيفة». */
    static boolean names(@Nullable String credit, @Nullable String source) {
        if (credit == null || source == null || source.isBlank()) {
            return false;
        }
        String line = Letters.fold(credit).strip();
        String name = Letters.fold(source).strip();
        return line.equals(name) || line.endsWith(' ' + name);
    }
}
