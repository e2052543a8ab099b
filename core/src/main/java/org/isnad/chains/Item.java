package org.isnad.chains;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Passage;
import org.isnad.Placement;
import org.isnad.Span;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * A statement beside others: who said it, where its article stands, and its stems as numbers.
 *
 * @param number its place in the order of the stream
 * @param at where its article stands
 * @param apart whether it stands in the title or in a card
 * @param stems the numbers of its stems in order of the text
 * @param sorted the same, ascending
 * @param days the days that it gives for something
 * @param office the office, in the normal form, of a speaker whom the article does not name; else null
 * @param borne the office, in the normal form, of a speaker whom it names; null where it tells none
 */
record Item(
        int number,
        Report report,
        Report.Told told,
        Place at,
        boolean apart,
        int speaker,
        int[] stems,
        int[] sorted,
        List<Dated> days,
        @Nullable String office,
        @Nullable String borne) {
    private static final double RELATED = 0.3;

    /**
     * Where an article stands among others, the same for all its statements.
     *
     * @param article the number of the article; below 0 without a placement
     * @param relatives the numbers of the earlier articles that it shares text with, ascending
     * @param event the number of its event; below 0 without one
     * @param origin the number of its text's origin; below 0 without one
     */
    record Place(@Nullable Placement placement, int article, int[] relatives, int event, int origin) {
        private static final Place NONE = new Place(null, -1, new int[0], -1, -1);

        /** @param numbers those given to articles, events and origins so far */
        static Place of(@Nullable Placement placement, Map<String, Integer> numbers) {
            return placement == null
                    ? NONE
                    : new Place(
                            placement,
                            number("article " + placement.article(), numbers),
                            relatives(placement, numbers),
                            number("event " + placement.event(), numbers),
                            number("origin " + placement.copies().origin(), numbers));
        }

        private static int number(String name, Map<String, Integer> numbers) {
            Integer known = numbers.putIfAbsent(name, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        private static int[] relatives(Placement placement, Map<String, Integer> numbers) {
            return placement.copies().copies().stream()
                    .filter(copy -> Math.max(copy.share(), copy.near()) >= RELATED)
                    .mapToInt(copy -> number("article " + copy.of(), numbers))
                    .sorted()
                    .toArray();
        }

        private boolean isRelatedTo(Place other) {
            return Arrays.binarySearch(relatives, other.article) >= 0;
        }
    }

    /**
     * A day that is given for something.
     *
     * @param what the numbers of the stems that tell what, ascending
     */
    record Dated(Report.Day day, int[] what) {}

    /** Earliest first, the body before what stands apart, the undated last. */
    static final Comparator<Item> EARLIEST = Comparator.comparing(
                    (Item item) -> item.report().when(), Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(item -> item.report().article())
            .thenComparing(Item::apart)
            .thenComparing(Item::number);

    String article() {
        return report.article();
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
        return at.placement == null ? null : at.placement.story();
    }

    boolean inSameStory(Item other) {
        return story() != null && Objects.equals(story(), other.story());
    }

    boolean inSameEvent(Item other) {
        return at.event >= 0 && at.event == other.at.event;
    }

    /** Whether one article shares text with the other, or both with one origin. */
    boolean sharesText(Item other) {
        return at.origin >= 0
                && other.at.origin >= 0
                && (at.origin == other.at.origin || at.isRelatedTo(other.at) || other.at.isRelatedTo(at));
    }

    /** 0..1: how much of its article's text stands in the other's earlier one. */
    double share(Item other) {
        Placement placement = at.placement;
        return placement == null
                ? 0
                : placement.copies().copies().stream()
                        .filter(copy -> copy.of().equals(other.article()))
                        .mapToDouble(copy -> Math.max(copy.share(), copy.near()))
                        .max()
                        .orElse(0);
    }

    /** Whether no word of the statement stood in an earlier article, though its article was compared with one. */
    boolean isFreshBeside(String earlier) {
        Placement placement = at.placement;
        return placement != null
                && !apart()
                && placement.copies().copies().stream()
                        .anyMatch(copy -> copy.of().equals(earlier))
                && !placement.copies().passages().isEmpty()
                && placement.copies().passages().stream()
                        .noneMatch(passage ->
                                passage.span().overlaps(told.statement().span()));
    }

    /** The earlier article in which most of the statement stood, where it stood in one. */
    @Nullable
    String source() {
        Placement placement = at.placement;
        if (placement == null || apart()) {
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
