package org.isnad.web.page;

import java.util.List;
import org.isnad.views.OutletView;
import org.isnad.views.StoryCard;
import org.isnad.web.chart.Chart;
import org.isnad.web.chart.CoverageChart;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** What an outlet makes itself, whom it copies and how fast, who copies it, and what it printed anew. */
public record OutletPage(
        Shell shell,
        DirectedText name,
        String total,
        Coverage coverage,
        List<Exchange> takesFrom,
        List<Exchange> givesTo,
        List<Revision> revisions,
        List<ArticleItem> articles) {
    private static final int WIDEST = 54;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    public OutletPage {
        takesFrom = List.copyOf(takesFrom);
        givesTo = List.copyOf(givesTo);
        revisions = List.copyOf(revisions);
        articles = List.copyOf(articles);
    }

    /** The chart of originals and copies over time with its words. */
    public record Coverage(Chart chart, String summary, String originals, String copies) {}

    /**
     * What goes between it and another outlet.
     *
     * @param speed how long it usually takes; null when no pair tells its times
     * @param width of the bar, beside the widest of the list
     */
    public record Exchange(
            Name other, String articles, @Nullable String speed, long width) {}

    public record Revision(ArticleItem earlier, ArticleItem later) {}

    public static OutletPage of(Shell shell, OutletView view) {
        return new OutletPage(
                shell,
                shell.directed(view.name()),
                shell.say("n.articles", view.originals() + view.copies()),
                coverage(shell, view),
                exchanges(shell, view.takesFrom()),
                exchanges(shell, view.givesTo()),
                view.revisions().stream()
                        .map(pair -> new Revision(
                                ArticleItem.of(shell, pair.earlier()), ArticleItem.of(shell, pair.later())))
                        .toList(),
                view.articles().stream()
                        .map(card -> ArticleItem.of(shell, card))
                        .toList());
    }

    private static Coverage coverage(Shell shell, OutletView view) {
        List<StoryCard.Coverage> days = view.coverage();
        String originals = shell.say("n.originals", view.originals());
        String copies = shell.say("n.copies", view.copies());
        return new Coverage(
                CoverageChart.large(days, shell.wording()),
                shell.say("list.dot", originals, copies),
                originals,
                copies);
    }

    private static List<Exchange> exchanges(Shell shell, List<OutletView.Flow> flows) {
        int most = flows.stream().mapToInt(OutletView.Flow::articles).max().orElse(1);
        return flows.stream()
                .map(flow -> new Exchange(
                        Name.ofOutlet(shell, flow.other()),
                        shell.say("n.articles", flow.articles()),
                        flow.minutes() == null ? null : after(shell, flow.minutes()),
                        Math.max(2, Math.round((double) WIDEST * flow.articles() / most))))
                .toList();
    }

    /** A stretch of time in the largest unit that tells it; a printing that claims to be older than what it copied took none. */
    static String after(Shell shell, long minutes) {
        if (minutes < 2 * HOUR) {
            return shell.say("outlet.after.minutes", Math.max(0, minutes));
        }
        return minutes < 2 * DAY
                ? shell.say("outlet.after.hours", Math.round((double) minutes / HOUR))
                : shell.say("outlet.after.days", Math.round((double) minutes / DAY));
    }
}
