package org.isnad.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.web.chart.TreeChart.Printing;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {
    @Test
    void theOriginStandsWhereReadingBeginsAndCopiesBehindItInTime() {
        TreeChart arabic = draw(true, printing(-1, 0L, 0, 0), printing(0, 3600L, .9, 0), printing(0, 7200L, .5, 0));
        assertThat(arabic.dots()).extracting(TreeChart.Dot::x).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        TreeChart english = draw(false, printing(-1, 0L, 0, 0), printing(0, 3600L, .9, 0), printing(0, 7200L, .5, 0));
        assertThat(english.dots()).extracting(TreeChart.Dot::x).isSorted();
        assertThat(arabic.dots().getFirst().x())
                .isEqualTo(arabic.width() - english.dots().getFirst().x());
    }

    @Test
    void anEdgeIsAsThickAsTheShareTaken() {
        TreeChart chart = draw(true, printing(-1, 0L, 0, 0), printing(0, 60L, .9, 0), printing(0, 60L, .5, 0));
        assertThat(chart.edges().getFirst().thickness())
                .isGreaterThan(chart.edges().getLast().thickness());
    }

    @Test
    void aParagraphLeftOutIsAGapAndThreeAreTheMost() {
        assertThat(strokes(0)).isEqualTo(1);
        assertThat(strokes(1)).isEqualTo(2);
        assertThat(strokes(9)).isEqualTo(4);
    }

    private static long strokes(int leftOut) {
        TreeChart chart = draw(true, printing(-1, 0L, 0, 0), printing(0, 60L, .9, leftOut));
        return chart.edges().getFirst().path().chars().filter(c -> c == 'M').count();
    }

    @Test
    void aCopyWithTheTimeOfItsParentOrNoneStandsBehindItAllTheSame() {
        TreeChart chart = draw(true, printing(-1, 50L, 0, 0), printing(0, 50L, .9, 0), printing(1, null, .9, 0));
        assertThat(chart.dots().get(1).x()).isLessThan(chart.dots().getFirst().x());
        assertThat(chart.dots().get(2).x()).isLessThan(chart.dots().get(1).x());
    }

    @Test
    void whatWasPutTogetherHasAnEdgeFromEachAndStandsBehindAll() {
        Printing merged =
                new Printing(0, 60L, .5, 0, "", "صحيفة الجامعة", null, "", List.of(new TreeChart.Taken(1, .4, "٤٠٪")));
        TreeChart chart = draw(false, printing(-1, 0L, 0, 0), printing(-1, 90L, 0, 0), merged);
        assertThat(chart.edges()).hasSize(2).extracting(TreeChart.Edge::said).contains("٤٠٪");
        assertThat(chart.dots().get(2).x()).isGreaterThan(chart.dots().get(1).x());
    }

    @Test
    void aLongLineOfCopiesStaysInside() {
        List<Printing> line = new ArrayList<>(List.of(printing(-1, 0L, 0, 0)));
        for (int i = 0; i < 100; i++) {
            line.add(printing(i, 0L, 1, 2));
        }
        TreeChart chart = TreeDrawing.wide(line, true, "", "");
        assertThat(chart.dots()).hasSize(60).allMatch(dot -> dot.x() > 150 && dot.x() < chart.width());
    }

    @Test
    void onANarrowScreenNothingStandsBeyondTheEdge() {
        List<Printing> line = new ArrayList<>(List.of(printing(-1, 0L, 0, 0)));
        line.add(new Printing(0, 9L, .9, 0, "", "صحيفة الجامعة الأهلية للدراسات والأبحاث", null, "", List.of()));
        TreeChart chart = TreeDrawing.narrow(line, false, "5 November, 13:00", "5 November, 19:30");
        assertThat(chart.width()).isLessThan(390);
        assertThat(chart.dots()).allMatch(dot -> dot.nameX() + 7 * dot.name().length() <= chart.width());
        assertThat(chart.dots().getLast().name()).endsWith("…");
        assertThat(chart.ticks()).allMatch(tick -> tick.x() + 7 * tick.text().length() <= chart.width());
    }

    private static TreeChart draw(boolean rightToLeft, Printing... printings) {
        return TreeDrawing.wide(List.of(printings), rightToLeft, "أول", "آخر");
    }

    private static Printing printing(int parent, Long second, double share, int leftOut) {
        return new Printing(parent, second, share, leftOut, "", "صحيفة المرفأ", null, "", List.of());
    }
}
