package org.isnad.web.page;

import java.time.LocalDate;
import java.util.List;
import org.isnad.When;
import org.isnad.views.PositionsView;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.web.chart.Chart;
import org.isnad.web.chart.CountStrip;
import org.isnad.web.chart.CoverageChart;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** What happened, who says so, and how the story grew. */
public record StoryPage(
        Shell shell,
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
        List<StoryItem> related,
        List<HistoryItem> history) {
    private static final int STATEMENTS = 12;

    public StoryPage {
        people = List.copyOf(people);
        origins = List.copyOf(origins);
        statements = List.copyOf(statements);
        related = List.copyOf(related);
        history = List.copyOf(history);
    }

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

    /** @param positions who stands where in it; null when that is not known */
    public static StoryPage of(Shell shell, StoryView view, @Nullable PositionsView positions) {
        StoryCard card = view.card();
        When last = card.last();
        List<StatementView> statements = view.statements();
        return new StoryPage(
                shell,
                shell.directed(StoryItem.headline(shell, card.headline())),
                last == null ? null : Moment.brief(shell, last),
                StoryItem.counts(shell, card),
                CountStrip.of(card.outlets(), card.independent(), shell.rtl()),
                shell.say("list.dot", StorySpan.of(shell, card), shell.say("n.articles", card.articles())),
                card.people().stream().map(name -> Name.of(shell, name)).toList(),
                coverage(shell, card),
                Timeline.of(shell, view),
                shell.say("n.developments", view.story().timeline().size()),
                MatrixItem.of(shell, positions),
                OriginItem.all(shell, view),
                sources(shell, view),
                statements.stream()
                        .limit(STATEMENTS)
                        .map(said -> Saying.of(shell, said))
                        .toList(),
                shell.say("n.statements", statements.size()),
                StoryItem.all(shell, view.related()),
                HistoryItem.all(shell, view.history()));
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
                first != null && last != null && sameMonth(first.date(), last.date())
                        ? shell.say(
                                "list.comma.two",
                                unit,
                                shell.wording().month(last.date().getMonth()))
                        : unit;
            case WEEK -> shell.say("list.comma.two", unit, shell.say("chart.week"));
            case MONTH -> shell.say("list.comma.two", unit, shell.say("chart.month"));
            case YEAR -> shell.say("list.comma.two", unit, shell.say("chart.year"));
        };
    }

    private static boolean sameMonth(LocalDate a, LocalDate b) {
        return a.withDayOfMonth(1).equals(b.withDayOfMonth(1));
    }
}
