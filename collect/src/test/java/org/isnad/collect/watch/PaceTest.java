package org.isnad.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which silences are told and which are chance, habit or unknown. */
class PaceTest {
    /** A Saturday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 5);

    /**
     * Days from a Saturday on, the last one today.
     *
     * @param written each day's count; {@code ?} for a day on which nothing was watched; {@code 3*12} for three days of 12
     */
    private static Pace pace(String written) {
        List<Pace.Day> days = new ArrayList<>();
        LocalDate day = FIRST;
        for (String part : written.split(" ", -1)) {
            String[] sides = part.split("\\*", -1);
            int times = sides.length == 1 ? 1 : Integer.parseInt(sides[0]);
            for (int i = 0; i < times; i++) {
                String count = sides[sides.length - 1];
                if (!count.equals("?")) {
                    days.add(new Pace.Day(day, Integer.parseInt(count), Integer.parseInt(count)));
                }
                day = day.plusDays(1);
            }
        }
        return new Pace(days, day.minusDays(1));
    }

    /** So many weeks of the same days, from Saturday to Friday. */
    private static String weeks(int count, String week) {
        String[] weeks = new String[count];
        Arrays.fill(weeks, week);
        return String.join(" ", weeks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12 a day and dead for a week, 20*12 8*0",
        "12 a day and dead for a month, 20*12 31*0",
        "12 a day and dead for fifty days, 20*12 51*0",
        "260 a day and dead since yesterday, 30*260 0 0",
        "5 a day and dead for four days, 30*5 5*0",
        "3 a day and dead for ten days, 30*3 11*0",
        "1 a day and dead for ten days, 40*1 11*0",
        "dead although the process was away in between, 20*12 2*0 4*? 3*0",
        "a new source that died after five days, 50 4*40 5*0",
        "nothing at all for seven weeks, 50*0",
        "one of its two lists died, 30*100 4*8",
        "one a week and dead for a month, 1 6*0 1 6*0 1 6*0 1 6*0 1 6*0 1 31*0",
        "busy and dead over a working week, 12 30 31 29 33 30 4 28 30 31 29 33 30 4 28 30 31 29 33 30 4 0 0 0 0",
    })
    void aSilenceThatIsNoChanceIsTold(String what, String days) {
        assertThat(pace(days).isSilent()).as(what).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "steady, 30*12",
        "busy today, 30*12 0 3",
        "today has only begun, 30*12 0",
        "3 a day and a quiet day, 30*3 0 0",
        "3 a day and a quiet weekend, 30*3 2*0 0",
        "1 a day and four quiet days, 40*1 5*0",
        "1 a week as ever, 1 6*0 1 6*0 1 6*0 1 6*0 1 6*0 1 6*0 0",
        "1 a week and late by a week, 1 6*0 1 6*0 1 6*0 1 6*0 1 6*0 1 13*0",
        "a new source of few, 5*0 0",
        "new since yesterday, 50 0 0",
        "first visited today, 50",
        "a backlog of fifty and then three a day, 50 3 3 2 4 3 0",
        "nothing watched for five days, 20*12 5*?",
        "watched again after five days, 20*12 5*? 40",
        "watched again with nothing new yet, 20*12 5*? 0",
        "the feast brings a quarter, 30*40 4*10 0",
        "half as much as ever since three days, 30*40 4*20",
        "a second list was added with its old pages, 30*3 200 3 3 2 0 0",
        "bursts with pauses, 20 5*0 18 2*0 0 22 6*0 19 4*0 17 3*0 25 5*0 20 6*0 0",
    })
    void aSilenceThatMayBeChanceIsNot(String what, String days) {
        assertThat(pace(days).isSilent()).as(what).isFalse();
    }

    @Test
    void theSlowDayOfTheWeekIsNoSilence() {
        assertThat(pace(weeks(6, "260 262 255 261 264 259 190") + " 0").isSilent())
                .isFalse();
        assertThat(pace(weeks(6, "12 14 11 13 12 0 0") + " 0").isSilent()).isFalse();
        assertThat(pace(weeks(2, "40 41 39 40 42 0 0") + " 0").isSilent()).isFalse();
        assertThat(pace("40 41 39 40 42 0 0").isSilent())
                .as("its first weekend")
                .isFalse();
        assertThat(pace(weeks(6, "12 14 11 13 12 0 0") + " 0 0 0 0").isSilent())
                .as("three working days after the weekend")
                .isTrue();
    }

    @Test
    void ofManyWellSourcesHardlyOneIsToldSilent() {
        for (double rate : new double[] {0.15, 0.5, 1, 3, 8, 25, 120}) {
            int told = 0;
            for (long seed = 0; seed < 200; seed++) {
                told += chance(rate, new Random(seed)).isSilent() ? 1 : 0;
            }
            assertThat(told).as("of 200 with %s a day", rate).isLessThanOrEqualTo(1);
        }
    }

    /** Sixty days by chance, on a day without anything so far; the rate itself varies by a third. */
    private static Pace chance(double rate, Random random) {
        List<Pace.Day> days = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double mean = rate * Math.exp(random.nextGaussian() * 0.3);
            int count = 0;
            for (double sum = -Math.log(random.nextDouble()); sum < mean; sum -= Math.log(random.nextDouble())) {
                count++;
            }
            days.add(new Pace.Day(FIRST.plusDays(i), count, count));
        }
        return new Pace(days, FIRST.plusDays(60));
    }

    @Test
    void theHabitDoesNotFadeWhileTheSilenceLasts() {
        assertThat(pace("20*12 8*0").articles()).isCloseTo(12, offset(0.01));
        assertThat(pace("20*12 40*0").articles()).isCloseTo(12, offset(0.01));
    }
}
