package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventClockTest {
    private final EventClock clock = new EventClock();

    @Test
    void oneWrongDateFarAheadDoesNotMoveIt() {
        for (long day : new long[] {100, 100, 101, 80_000, 101}) {
            clock.see(day);
        }
        assertThat(clock.day()).isEqualTo(101);
    }

    @Test
    void severalArticlesOfANewDayMoveIt() {
        for (long day : new long[] {100, 100, 100, 103, 103, 103}) {
            clock.see(day);
        }
        assertThat(clock.day()).isEqualTo(103);
    }

    @Test
    void lateArticlesDoNotTurnItBack() {
        for (long day : new long[] {100, 100, 100, 2, 3}) {
            clock.see(day);
        }
        assertThat(clock.day()).isEqualTo(100);
    }
}
