package org.isnad.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.isnad.views.StoryCard.Coverage;
import org.isnad.web.text.Language;
import org.isnad.web.text.Wording;
import org.junit.jupiter.api.Test;

class CoverageChartTest {
    private static final Wording ARABIC = new Wording(Language.ARABIC);
    private static final Wording ENGLISH = new Wording(Language.ENGLISH);

    @Test
    void oneBrickIsOneArticle() {
        Chart chart = CoverageChart.large(List.of(new Coverage("2026-04-05", 1, 3), new Coverage("2026-04-07", 2, 0)), ARABIC);
        assertThat(chart.bricks()).isTrue();
        assertThat(chart.bars()).hasSize(6);
        assertThat(chart.bars().stream().filter(Chart.Bar::own)).hasSize(3);
        assertThat(chart.step()).isEqualTo(Step.DAY);
    }

    @Test
    void timeRunsWithTheReading() {
        List<Coverage> days = List.of(new Coverage("2026-04-05", 1, 0), new Coverage("2026-04-09", 1, 0));
        Chart arabic = CoverageChart.large(days, ARABIC);
        Chart english = CoverageChart.large(days, ENGLISH);
        assertThat(arabic.bars().getFirst().x()).isGreaterThan(arabic.bars().getLast().x());
        assertThat(english.bars().getFirst().x()).isLessThan(english.bars().getLast().x());
        assertThat(arabic.labels().stream().map(Chart.Label::text)).containsExactlyInAnyOrder("٥", "٩");
    }

    @Test
    void manyArticlesADayAreBars() {
        Chart chart = CoverageChart.large(List.of(new Coverage("2026-04-05", 300, 3700)), ARABIC);
        assertThat(chart.bricks()).isFalse();
        assertThat(chart.bars()).hasSize(2);
        assertThat(chart.height()).isLessThan(170);
    }

    @Test
    void longStoriesAreGatheredByWeekMonthOrYear() {
        assertThat(steps("2026-01-01", "2026-04-01")).isEqualTo(Step.WEEK);
        assertThat(steps("2025-02-01", "2025-12-01")).isEqualTo(Step.MONTH);
        assertThat(steps("2001-02-01", "2026-12-01")).isEqualTo(Step.YEAR);
        assertThat(steps("0001-01-01", "2026-12-01")).isEqualTo(Step.YEAR);
    }

    private static Step steps(String first, String last) {
        return CoverageChart.large(List.of(new Coverage(first, 1, 0), new Coverage(last, 1, 0)), ARABIC)
                .step();
    }

    @Test
    void nothingDatedGivesNoChart() {
        assertThat(CoverageChart.large(List.of(), ARABIC).isEmpty()).isTrue();
        assertThat(CoverageChart.spark(List.of(new Coverage("soon", 1, 1)), true).isEmpty()).isTrue();
    }

    @Property(tries = 200)
    void everythingStaysInsideTheView(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 4000) Integer> days, @ForAll boolean rightToLeft) {
        List<Coverage> coverage = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String day = LocalDate.of(2026, 1, 1).plusDays(days.get(i)).toString();
            coverage.add(new Coverage(day, days.get(i) % 5, days.get(i) % 17));
        }
        for (Chart chart : List.of(
                CoverageChart.large(coverage, rightToLeft ? ARABIC : ENGLISH),
                CoverageChart.spark(coverage, rightToLeft))) {
            for (Chart.Bar bar : chart.bars()) {
                assertThat(bar.x()).isBetween(-1.0, (double) chart.width());
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width() + 1.0);
                assertThat(bar.y()).isBetween(-1.0, (double) chart.height());
            }
            List<Double> places = chart.labels().stream()
                    .filter(label -> label.y() > chart.baseline())
                    .map(Chart.Label::x)
                    .sorted()
                    .toList();
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(20);
            }
        }
    }

    @Test
    void theStripShowsOneSquareAnOutletOrOneBarInProportion() {
        assertThat(CountStrip.of(14, 3, true).bars().stream().filter(Chart.Bar::own)).hasSize(3);
        assertThat(CountStrip.of(14, 3, true).bars()).hasSize(14);
        CountStrip many = CountStrip.of(200, 50, false);
        assertThat(many.bars()).hasSize(2);
        assertThat(many.bars().getFirst().width()).isBetween(51.0, 52.5);
        assertThat(CountStrip.of(2, 5, true).bars()).hasSize(2);
        assertThat(CountStrip.of(0, 0, true).bars()).isEmpty();
    }
}
