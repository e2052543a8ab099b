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
    void daysThatAreStillToComeDoNotMoveItHoweverManyTheyAre() {
        clock.notAfter(102);
        for (long day : new long[] {4000, 4001, 4002, 100, 101, 102}) {
            clock.see(day);
        }
        assertThat(clock.day()).isEqualTo(100);
    }

    @Test
    void withNothingButDaysStillToComeItHasNotStarted() {
        clock.notAfter(102);
        clock.see(4000);
        assertThat(clock.started()).isFalse();
    }

    @Test
    void lateArticlesDoNotTurnItBack() {
        for (long day : new long[] {100, 100, 100, 2, 3}) {
            clock.see(day);
        }
        assertThat(clock.day()).isEqualTo(100);
    }
}
