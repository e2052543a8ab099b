package org.isnad.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-04-16T15:00:00Z");
    private final Throttle throttle = new Throttle(() -> now, 3);

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            throttle.count("سلمى");
        }
    }

    private long left() {
        return throttle.left("سلمى").toSeconds();
    }

    @Test
    void someTriesAreFreeAndThenEachWaitsTwiceAsLongUpToAQuarterOfAnHour() {
        count(2);
        assertThat(left()).isZero();
        count(1);
        assertThat(left()).isEqualTo(30);
        count(1);
        assertThat(left()).isEqualTo(60);
        count(50);
        assertThat(left()).isEqualTo(15 * 60);
        assertThat(throttle.left("غيرها")).isZero();
    }

    @Test
    void waitingHelpsAndAnHourForgets() {
        count(3);
        now = now.plusSeconds(31);
        assertThat(left()).isZero();
        count(1);
        assertThat(left()).isEqualTo(60);
        now = now.plus(Duration.ofHours(2));
        count(1);
        assertThat(left()).isZero();
    }

    @Test
    void whatWasGoodDoesNotCount() {
        count(3);
        throttle.uncount("سلمى");
        assertThat(left()).isZero();
        throttle.count("سلمى");
        throttle.forget("سلمى");
        assertThat(left()).isZero();
    }

    @Test
    void onlySoManyAreRemembered() {
        count(3);
        for (int i = 0; i < 20_000; i++) {
            throttle.count("name" + i);
        }
        assertThat(left()).isZero();
    }
}
