package org.isnad.desk.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of a day in which nobody is told of anything; what comes then waits for their end. They may reach over midnight; hours that
 * begin when they end are none.
 *
 * @param from when they begin, by the clocks of the zone
 * @param until when they end; itself no longer quiet
 * @param breakingPasses whether what an outlet marks as breaking is told of all the same
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone, boolean breakingPasses) {
    /** The first moment from a given one on that is not quiet: itself, or when these hours end. */
    public Instant end(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return at;
        }
        boolean tomorrow = until.isBefore(from) && !local.toLocalTime().isBefore(from);
        LocalDate day = tomorrow ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        Instant end = day.atTime(until).atZone(zone).toInstant();
        // Where clocks are set back, the hours may come twice.
        return end.isAfter(at)
                ? end
                : day.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : until.isBefore(from) && (!time.isBefore(from) || time.isBefore(until));
    }
}
