package org.isnad.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.Account;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.isnad.views.PositionsView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.web.chart.Chart;
import org.isnad.web.chart.CountStrip;
import org.isnad.web.chart.CoverageChart;
import org.isnad.web.live.Topic;
import org.isnad.web.map.Maps;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * What happened, who says so, and how the story grew.
 *
 * @param live where the page is told of what is new
 */
public record StoryPage(
        Shell shell,
        String id,
        String live,
        DirectedText headline,
        @Nullable Moment updated,
        String counts,
        CountStrip strip,
        String span,
        List<Name> people,
        Coverage coverage,
        Timeline timeline,
        String developments,
        @Nullable MatrixItem matrix,
        List<OriginItem> origins,
        String sources,
        List<Saying> statements,
        String statementCount,
        List<Related> related,
        List<HistoryItem> history,
        @Nullable String movement,
        List<Told.Versus> open,
        List<Told.Versus> settled,
        List<Told.Term> terms,
        List<Arrival> arrivals,
        @Nullable Since since,
        @Nullable OutletDays outletDays,
        @Nullable PlacesItem places,
        @Nullable Editing editing,
        More more) {
    private static final int STATEMENTS = 12;

    /** By which clock visits are told: that of most Arab capitals, as for news that names no other. */
    private static final ZoneOffset USUAL = ZoneOffset.ofHours(3);

    public StoryPage {
        people = List.copyOf(people);
        origins = List.copyOf(origins);
        statements = List.copyOf(statements);
        related = List.copyOf(related);
        history = List.copyOf(history);
        open = List.copyOf(open);
        settled = List.copyOf(settled);
        terms = List.copyOf(terms);
        arrivals = List.copyOf(arrivals);
    }

    /** A part of the page that has an address of its own, with all of it. */
    public enum Part {
        TIMELINE,
        SOURCES,
        POSITIONS,
        HISTORY,
        EDIT;

        /** As it is in addresses. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of an address; empty for the whole page. */
        public static Optional<Part> of(String wire) {
            return Arrays.stream(values())
                    .filter(part -> part.wire().equals(wire))
                    .findFirst();
        }
    }

    /**
     * Where there is more of what the page leaves out; null where it leaves nothing out.
     *
     * @param story the whole page
     */
    public record More(
            String story,
            @Nullable String timeline,
            @Nullable String sources,
            @Nullable String positions,
            @Nullable String history,
            @Nullable String edit) {}

    /**
     * What is new since the reader's last visit: how much, and when that was.
     *
     * @param href where the new ends on the timeline
     */
    public record Since(String count, Moment visit, String href) {}

    /**
     * What of a story's page is the reader's own.
     *
     * @param visited when the visit before this one ended; null when there was none
     * @param token with which an editor's decisions are sent; null where nobody edits
     */
    public record Reader(
            @Nullable Instant visited, @Nullable String token) {}

    /** The coming of an article, and why it was put where it was. */
    public record Arrival(ArticleItem item, String why) {}

    /** A linked story, and why it is linked; null when nothing tells. */
    public record Related(StoryItem story, @Nullable String why) {}

    /**
     * The chart with its words.
     *
     * @param summary what it shows, for those who do not see it
     * @param undated «٣ أخبار بلا تاريخ», null when all are on the chart
     */
    public record Coverage(
            Chart chart,
            String summary,
            String originals,
            String copies,
            String unit,
            @Nullable String undated) {}

    /**
     * @param positions who stands where in it; null when that is not known
     * @param extent how much is told of it
     */
    public static StoryPage of(
            Shell shell, StoryView view, @Nullable PositionsView positions, Maps maps, Reader reader, Extent extent) {
        StoryCard card = view.card();
        When last = card.last();
        Timeline timeline = Timeline.of(shell, view, reader.visited(), extent);
        boolean few = view.articles().size() <= extent.arrivals();
        return new StoryPage(
                shell,
                card.id(),
                shell.href(Links.live(card.id(), Topic.of(List.of(card)).id())),
                shell.directed(StoryItem.headline(shell, card.headline())),
                last == null ? null : Moment.brief(shell, last),
                StoryItem.counts(shell, card),
                CountStrip.of(card.outlets(), card.independent(), shell.rtl()),
                shell.say("list.dot", StorySpan.of(shell, card), shell.say("n.articles", card.articles())),
                card.people().stream().map(name -> Name.of(shell, name)).toList(),
                coverage(shell, card),
                timeline,
                shell.say("n.developments", view.story().timeline().size()),
                MatrixItem.of(shell, positions, extent),
                OriginItem.all(shell, view.origins(), view.articles(), SourceKinds.of(view), extent),
                sources(shell, view),
                view.said().stream()
                        .limit(STATEMENTS)
                        .map(said -> Saying.of(shell, said))
                        .toList(),
                shell.say("n.statements", view.utterances()),
                view.related().stream()
                        .map(other -> related(shell, view, other))
                        .toList(),
                HistoryItem.all(shell, view, extent.history()),
                StoryItem.movement(shell, card),
                Told.contradictions(shell, view).stream()
                        .filter(Told.Versus::open)
                        .toList(),
                Told.contradictions(shell, view).stream()
                        .filter(one -> !one.open())
                        .toList(),
                Told.terms(shell, view.account().terms()),
                few ? arrivals(shell, view) : List.of(),
                since(shell, card.id(), timeline, reader.visited()),
                OutletDays.of(shell, view),
                PlacesItem.of(shell, view, maps),
                reader.token() == null || extent != Extent.ALL ? null : Editing.of(shell, view, reader.token()),
                more(shell, view, positions, timeline, reader, extent));
    }

    private static More more(
            Shell shell,
            StoryView view,
            @Nullable PositionsView positions,
            Timeline timeline,
            Reader reader,
            Extent extent) {
        String id = view.card().id();
        boolean few = view.articles().size() <= extent.arrivals();
        boolean origins = view.origins().size() <= extent.origins()
                && view.origins().stream()
                        .allMatch(origin -> origin.originals().size() <= extent.articles()
                                && origin.copies().size() <= extent.articles());
        boolean stands = positions == null
                || positions.positions().actors().size() <= extent.actors()
                        && positions.positions().actors().stream()
                                .flatMap(actor -> actor.cells().stream())
                                .allMatch(cell -> cell.stands().size() <= extent.stands());
        return new More(
                shell.href(Links.story(id)),
                timeline.whole() ? null : shell.href(Links.part(id, Part.TIMELINE)),
                origins ? null : shell.href(Links.part(id, Part.SOURCES)),
                stands ? null : shell.href(Links.part(id, Part.POSITIONS)),
                few && view.history().size() <= extent.history() ? null : shell.href(Links.part(id, Part.HISTORY)),
                reader.token() == null ? null : shell.href(Links.part(id, Part.EDIT)));
    }

    private static @Nullable Since since(Shell shell, String id, Timeline timeline, @Nullable Instant visited) {
        return visited == null || timeline.fresh() == 0
                ? null
                : new Since(
                        shell.say("story.since", timeline.fresh()),
                        Moment.brief(shell, When.of(visited.atOffset(USUAL))),
                        timeline.groups().stream().anyMatch(Timeline.Group::seen)
                                ? "#since"
                                : shell.href(Links.part(id, Part.TIMELINE)) + "#since");
    }

    private static Related related(Shell shell, StoryView view, StoryCard card) {
        return new Related(
                StoryItem.of(shell, card),
                view.account().ties().stream()
                        .filter(tie -> tie.story().equals(card.id()))
                        .findFirst()
                        .map(tie -> why(shell, tie))
                        .orElse(null));
    }

    private static List<Arrival> arrivals(Shell shell, StoryView view) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Placement placement : view.placements()) {
            ArticleCard card = view.articles().get(placement.article());
            if (card != null) {
                arrivals.add(new Arrival(ArticleItem.of(shell, card), arrived(shell, view, placement)));
            }
        }
        return arrivals;
    }

    private static String arrived(Shell shell, StoryView view, Placement placement) {
        Evidence why = placement.evidence();
        ArticleCard like = view.articles().get(why.where());
        if (like == null || like.id().equals(placement.article())) {
            return shell.say("growth.opened");
        }
        return shell.say(
                why.rule().equals("copy") ? "growth.copy" : "growth.like",
                shell.wording().isolated(like.title()),
                shell.wording().confidence(why.confidence()));
    }

    private static @Nullable String why(Shell shell, Account.Tie tie) {
        String shared = tie.shared().stream()
                .map(shell.wording()::isolated)
                .collect(Collectors.joining(shell.say("list.comma")));
        String common = shared.isEmpty() ? null : shell.say("story.shared", shared);
        if (tie.copies() == 0) {
            return common;
        }
        String copies = shell.say("n.copies", tie.copies());
        return common == null ? copies : shell.say("list.dot", common, copies);
    }

    private static String sources(Shell shell, StoryView view) {
        long carriers = view.origins().stream()
                .flatMap(origin -> origin.copies().stream())
                .map(view.articles()::get)
                .filter(card -> card != null && card.outlet() != null)
                .map(card -> card.outlet())
                .distinct()
                .count();
        return shell.say("list.dot", shell.say("n.origins", view.origins().size()), shell.say("n.carriers", carriers));
    }

    private static Coverage coverage(Shell shell, StoryCard card) {
        int own = card.coverage().stream()
                .mapToInt(StoryCard.Coverage::independent)
                .sum();
        int copies =
                card.coverage().stream().mapToInt(StoryCard.Coverage::copies).sum();
        int undated = card.articles() - own - copies;
        Chart chart = CoverageChart.large(card.coverage(), shell.wording());
        String originals = shell.say("n.originals", own);
        String copied = shell.say("n.copies", copies);
        return new Coverage(
                chart,
                shell.say(
                        "chart.summary",
                        StorySpan.of(shell, card),
                        shell.say("n.articles", own + copies),
                        originals,
                        copied),
                originals,
                copied,
                unit(shell, chart, card),
                undated > 0 ? shell.say("chart.undated", shell.say("n.articles", undated)) : null);
    }

    private static String unit(Shell shell, Chart chart, StoryCard card) {
        String unit = shell.say("chart." + (chart.bricks() ? "brick" : "bar"));
        When first = card.first();
        When last = card.last();
        return switch (chart.step()) {
            case DAY ->
                first != null && last != null && shell.wording().isOneMonth(first.date(), last.date())
                        ? shell.say("list.comma.two", unit, shell.wording().month(last.date()))
                        : unit;
            case WEEK -> shell.say("list.comma.two", unit, shell.say("chart.week"));
            case MONTH -> shell.say("list.comma.two", unit, shell.say("chart.month"));
            case YEAR -> shell.say("list.comma.two", unit, shell.say("chart.year"));
        };
    }
}
