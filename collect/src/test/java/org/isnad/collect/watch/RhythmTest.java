package org.isnad.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When to look again, and whether a site has broken. */
class RhythmTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofDays(1);

    /** A week of hourly visits to a list that publishes from 6 to 18 only, so many an hour. */
    private static Rhythm learnt(int anHour) {
        Rhythm rhythm = Rhythm.UNKNOWN;
        for (int hour = 0; hour < 24 * 14; hour++) {
            Instant from = MONDAY.plus(Duration.ofHours(hour));
            boolean day = hour % 24 >= 6 && hour % 24 < 18;
            rhythm = rhythm.observe(from, from.plus(Duration.ofHours(1)), day ? anHour : 0);
        }
        return rhythm;
    }

    @Test
    void aBusyListIsLookedAtOftenByDayAndSeldomByNight() {
        Rhythm rhythm = learnt(6);
        Instant noon = Instant.parse("2026-12-01T12:00:00Z");
        Instant night = Instant.parse("2026-12-01T20:00:00Z");
        assertThat(Duration.between(noon, rhythm.next(noon, SOONEST, LATEST)))
                .isBetween(SOONEST, Duration.ofMinutes(20));
        assertThat(Duration.between(night, rhythm.next(night, SOONEST, LATEST))).isGreaterThan(Duration.ofHours(5));
    }

    @Test
    void aSilentListIsStillLookedAtEveryDay() {
        Rhythm rhythm = learnt(0);
        assertThat(rhythm.next(MONDAY, SOONEST, LATEST))
                .isBetween(MONDAY.plus(Duration.ofHours(10)), MONDAY.plus(LATEST));
    }

    @Test
    void noListIsLookedAtMoreOftenThanAllowed() {
        Rhythm rhythm = learnt(900);
        Instant noon = Instant.parse("2026-12-01T12:00:00Z");
        assertThat(rhythm.next(noon, SOONEST, LATEST)).isEqualTo(noon.plus(SOONEST));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(Rhythm.parse(learnt(6).written()).daily())
                .isCloseTo(learnt(6).daily(), offset(0.01));
        assertThat(Rhythm.parse("nonsense")).isEqualTo(Rhythm.UNKNOWN);
        assertThat(Rhythm.UNKNOWN.observe(MONDAY, MONDAY.minusSeconds(60), 5)).isEqualTo(Rhythm.UNKNOWN);
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private static Quality pages(Quality before, int count, double articles, int words, double dated, long seed) {
        return pages(before, count, articles, words, dated, seed, DAY);
    }

    private static Quality pages(
            Quality before, int count, double articles, int words, double dated, long seed, LocalDate day) {
        Random random = new Random(seed);
        Quality quality = before;
        for (int i = 0; i < count; i++) {
            int length = (int) (words * Math.exp(random.nextGaussian() * 0.5));
            quality = quality.with(random.nextDouble() < articles, length, random.nextDouble() < dated, day);
        }
        return quality;
    }

    @Test
    void ordinaryChangeIsNoRedesign() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(pages(Quality.NONE, 120, 0.93, 250, 0.97, seed).isBroken())
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    @Test
    void aRedesignThatBreaksDissectionIsNoticed() {
        for (long seed = 0; seed < 50; seed++) {
            Quality before = pages(Quality.NONE, 120, 0.95, 250, 0.97, seed);
            assertThat(pages(before, 20, 0.2, 250, 0.97, seed).isBroken())
                    .as("articles missing")
                    .isTrue();
            assertThat(pages(before, 20, 0.95, 30, 0.97, seed).isBroken())
                    .as("texts cut")
                    .isTrue();
            assertThat(pages(before, 20, 0.95, 250, 0.1, seed).isBroken())
                    .as("dates lost")
                    .isTrue();
        }
    }

    @Test
    void aBrokenSourceStaysBrokenUntilItIsMended() {
        Quality broken = pages(pages(Quality.NONE, 120, 0.95, 250, 0.97, 1), 200, 0.1, 250, 0.97, 2);
        assertThat(broken.isBroken()).isTrue();
        assertThat(pages(broken, 25, 0.95, 250, 0.97, 3).isBroken()).isFalse();
        assertThat(Quality.parse(broken.written()).isBroken()).isTrue();
    }

    /** Ten pages a day without a date, of a source whose pages had one. */
    private static Quality undated(Quality before, int days) {
        Quality quality = before;
        for (int day = 0; day < days; day++) {
            quality = pages(quality, 10, 0.95, 250, 0, day, DAY.plusDays(day));
        }
        return quality;
    }

    @Test
    void aChangeThatLastsTwoWeeksBecomesTheNewHabit() {
        Quality before = pages(Quality.NONE, 120, 0.95, 250, 0.97, 1);
        assertThat(undated(before, 10).isBroken()).isTrue();
        assertThat(undated(before, 40).isBroken()).isFalse();
        assertThat(pages(undated(before, 40), 20, 0.2, 250, 0, 3, DAY.plusDays(41))
                        .isBroken())
                .as("broken anew, by the new habit")
                .isTrue();
    }

    @Test
    void twoWeeksWithFewPagesProveNothing() {
        Quality broken = pages(pages(Quality.NONE, 120, 0.95, 250, 0.97, 1), 20, 0.95, 250, 0, 2);
        assertThat(broken.isBroken()).isTrue();
        assertThat(pages(broken, 5, 0.95, 250, 0, 3, DAY.plusDays(60)).isBroken())
                .isTrue();
    }

    @Test
    void aSourceWithoutAHabitDriftsFromNothing() {
        assertThat(pages(Quality.NONE, 15, 0.9, 250, 0.9, 1).drift()).isZero();
        assertThat(pages(Quality.NONE, 40, 0.9, 250, 0.9, 1).drift()).isZero();
        assertThat(pages(Quality.NONE, 200, 0.9, 250, 0.9, 1).drift()).isNotNegative();
    }

    @Test
    void whatAnEarlierVersionWroteIsReadStill() {
        assertThat(Quality.parse("120.00 0.95000 5.50000 0.25000 0.97000 KKKK").recent())
                .isEqualTo("KKKK");
    }
}
