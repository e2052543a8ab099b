package org.isnad.chains;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Copy;
import org.isnad.Passage;
import org.isnad.Placement;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * A statement beside others: who said it, where its article stands, and its stems as numbers.
 *
 * @param number its place in the order of the stream
 * @param relatives the earlier articles that its article shares text with
 * @param stems the numbers of its stems in order of the text
 * @param sorted the same, ascending
 * @param days the days that it gives for something
 */
record Item(
        int number,
        Report report,
        Report.Told told,
        @Nullable Placement placement,
        Set<String> relatives,
        int speaker,
        int[] stems,
        int[] sorted,
        List<Dated> days) {
    private static final double RELATED = 0.3;

    /**
     * A day that is given for something.
     *
     * @param what the numbers of the stems that tell what, ascending
     */
    record Dated(Report.Day day, int[] what) {}

    /** Earliest first, the body before the title, the undated last. */
    static final Comparator<Item> EARLIEST = Comparator.comparing(
                    (Item item) -> item.report().when(), Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(item -> item.report().article())
            .thenComparing(Item::inTitle)
            .thenComparing(Item::number);

    String article() {
        return report.article();
    }

    boolean inTitle() {
        return told.statement().where() == Statement.Where.TITLE;
    }

    /** Whether it is hardly more than a number: «38 في المئة». */
    boolean isFigure() {
        return !told.content().figures().isEmpty() && stems.length <= 2;
    }

    boolean inSameArticle(Item other) {
        return report == other.report;
    }

    /** Whether the places of both in one article's text overlap: what one source says is often read within what another says. */
    boolean overlaps(Item other) {
        return told.statement().span().overlaps(other.told.statement().span());
    }

    @Nullable
    String story() {
        return placement == null ? null : placement.story();
    }

    boolean inSameStory(Item other) {
        return story() != null && Objects.equals(story(), other.story());
    }

    boolean inSameEvent(Item other) {
        return placement != null && other.placement != null && placement.event().equals(other.placement.event());
    }

    /** Whether one article shares text with the other, or both with one origin. */
    boolean sharesText(Item other) {
        return placement != null
                && other.placement != null
                && (relatives.contains(other.article())
                        || other.relatives.contains(article())
                        || placement
                                .copies()
                                .origin()
                                .equals(other.placement.copies().origin()));
    }

    /** 0..1: how much of its article's text stands in the other's earlier one. */
    double share(Item other) {
        return placement == null
                ? 0
                : placement.copies().copies().stream()
                        .filter(copy -> copy.of().equals(other.article()))
                        .mapToDouble(copy -> Math.max(copy.share(), copy.near()))
                        .max()
                        .orElse(0);
    }

    /** The earlier articles that one shares a good part of its text with. */
    static Set<String> relatives(@Nullable Placement placement) {
        return placement == null
                ? Set.of()
                : placement.copies().copies().stream()
                        .filter(copy -> Math.max(copy.share(), copy.near()) >= RELATED)
                        .map(Copy::of)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The earlier article in which most of the statement stood, where it stood in one. */
    @Nullable
    String source() {
        if (placement == null || inTitle()) {
            return null;
        }
        Span span = told.statement().span();
        String of = null;
        int most = span.length() / 2;
        for (Passage passage : placement.copies().passages()) {
            int common = Math.min(passage.span().end(), span.end())
                    - Math.max(passage.span().begin(), span.begin());
            if (common > most) {
                most = common;
                of = passage.of();
            }
        }
        return of;
    }
}
