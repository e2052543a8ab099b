package org.isnad.desk.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How often somebody is told.
 *
 * @param at the time of day of a digest, by the clocks of the zone
 * @param day the day of a weekly digest
 */
public record Rhythm(Pace pace, LocalTime at, DayOfWeek day, ZoneId zone) {
    /** Each alert by itself, or a digest of them. */
    public enum Pace {
        IMMEDIATE,
        DAILY,
        WEEKLY;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The pace of a name on the wire; empty where there is none. */
        public static Optional<Pace> of(String wire) {
            return Arrays.stream(values())
                    .filter(each -> each.wire().equals(wire))
                    .findFirst();
        }
    }

    /** Each alert by itself. */
    public static Rhythm immediate(ZoneId zone) {
        return new Rhythm(Pace.IMMEDIATE, LocalTime.of(7, 0), DayOfWeek.SUNDAY, zone);
    }

    /** When something is told of that is known at a moment: then, or with the next digest. */
    public Instant next(Instant known) {
        if (pace == Pace.IMMEDIATE) {
            return known;
        }
        ZonedDateTime local = known.atZone(zone);
        ZonedDateTime next = local.toLocalDate().atTime(at).atZone(zone);
        if (pace == Pace.WEEKLY) {
            next = local.toLocalDate()
                    .with(TemporalAdjusters.nextOrSame(day))
                    .atTime(at)
                    .atZone(zone);
        }
        return next.toInstant().isAfter(known)
                ? next.toInstant()
                : next.plusDays(pace == Pace.WEEKLY ? 7 : 1).toInstant();
    }
}
