package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Momentum;
import org.isnad.When;
import org.junit.jupiter.api.Test;

class MomentumMeterTest {
    private static When at(String iso) {
        return When.parse(iso).orElseThrow();
    }

    private static MomentumMeter with(String... reports) {
        MomentumMeter meter = new MomentumMeter();
        for (int i = 0; i < reports.length; i++) {
            meter.report("مصدر " + i, at(reports[i]), false);
        }
        return meter;
    }

    @Test
    void aLoneReportDoesNotRise() {
        assertThat(with("2026-03-03T08:00+03:00").momentum().rising()).isNull();
    }

    @Test
    void independentReportsFasterThanThePastRise() {
        Momentum momentum = with("2026-03-03T08:00+03:00", "2026-03-03T09:00+03:00", "2026-03-03T09:30+03:00")
                .momentum();
        assertThat(momentum.rising()).isEqualTo(at("2026-03-03T09:30+03:00"));
    }

    @Test
    void oneSourceThatRepeatsItselfDoesNotRise() {
        MomentumMeter meter = new MomentumMeter();
        meter.report("الأفق", at("2026-03-03T08:00+03:00"), false);
        meter.report("الأفق", at("2026-03-03T09:00+03:00"), false);
        assertThat(meter.momentum().rising()).isNull();
    }

    @Test
    void aSteadyStoryDoesNotRiseOnceItHasAPast() {
        MomentumMeter meter = new MomentumMeter();
        for (int day = 1; day <= 28; day++) {
            for (int hour = 0; hour < 24; hour += 6) {
                meter.report("مصدر " + day + hour, at("2026-03-%02dT%02d:00+03:00".formatted(day, hour)), false);
            }
        }
        assertThat(meter.momentum().rising()).isNull();
    }

    @Test
    void whatMovesNowIsHotterThanWhatMovedDaysAgo() {
        double old = with("2026-03-01T08:00+03:00", "2026-03-01T09:00+03:00", "2026-03-01T10:00+03:00")
                .momentum()
                .heat();
        double fresh = with("2026-03-03T08:00+03:00").momentum().heat();
        assertThat(fresh).isGreaterThan(old);
    }

    @Test
    void aTrustedBreakingReportCountsMore() {
        MomentumMeter breaking = new MomentumMeter();
        breaking.report("الأفق", at("2026-03-03T08:00+03:00"), true);
        assertThat(breaking.momentum().breaking()).isEqualTo(at("2026-03-03T08:00+03:00"));
        assertThat(breaking.momentum().heat())
                .isGreaterThan(with("2026-03-03T08:00+03:00").momentum().heat());
    }
}
