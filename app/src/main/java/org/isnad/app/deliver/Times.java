package org.isnad.app.deliver;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.jspecify.annotations.Nullable;

/** Reads times, days and zones that users give. Anything else fails as wrong usage. */
record Times(Workshop workshop) {
    LocalTime time(String given) {
        try {
            return LocalTime.parse(given.length() == 4 ? "0" + given : given);
        } catch (DateTimeException unreadable) {
            throw wrong("usage.time", given);
        }
    }

    DayOfWeek day(String given) {
        try {
            return DayOfWeek.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            throw wrong("usage.weekday", given);
        }
    }

    /** The zone of a name; this machine's where none is given. */
    ZoneId zone(@Nullable String given) {
        try {
            return given == null ? workshop.shell().clock().getZone() : ZoneId.of(given);
        } catch (DateTimeException unreadable) {
            throw wrong("usage.zone", String.valueOf(given));
        }
    }

    private Failure wrong(String key, String given) {
        return new Failure(Exit.USAGE, workshop.messages().of(key, given));
    }
}
