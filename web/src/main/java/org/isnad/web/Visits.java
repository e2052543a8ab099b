package org.isnad.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a reader last looked at each of the stories they look at, kept in a cookie of theirs and nowhere else: the end of the visit before
 * this one. Looks within half an hour of each other are one visit.
 */
final class Visits {
    private static final String COOKIE = "isnad-visits";
    private static final int KEPT = 20;
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final long APART = Duration.ofMinutes(30).toMinutes();

    /** Minutes since 1970: the end of the visit before, 0 for none, and the last look. */
    private record Visit(long before, long last) {
        Visit at(long now) {
            return now - last > APART ? new Visit(last, now) : new Visit(before, now);
        }

        String written() {
            return Long.toString(before, 36) + "-" + Long.toString(last, 36);
        }
    }

    private final InstantSource clock;

    Visits(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes a look at a story and tells when the visit before this one ended; null when there was none. */
    @Nullable
    Instant look(Context ctx, String story) {
        Map<String, Visit> visits = read(Objects.requireNonNullElse(ctx.cookie(COOKIE), ""));
        long now = clock.instant().getEpochSecond() / 60;
        Visit known = visits.remove(story);
        Visit visit = known == null ? new Visit(0, now) : known.at(now);
        visits.put(story, visit);
        while (visits.size() > KEPT) {
            visits.remove(visits.keySet().iterator().next());
        }
        ctx.cookie(
                new Cookie(COOKIE, written(visits), "/", YEAR, "https".equals(ctx.scheme()), true, null, SameSite.LAX));
        return visit.before() == 0 ? null : Instant.ofEpochSecond(visit.before() * 60);
    }

    private static String written(Map<String, Visit> visits) {
        StringBuilder out = new StringBuilder();
        visits.forEach((story, visit) ->
                out.append(out.isEmpty() ? "" : "~").append(story).append('.').append(visit.written()));
        return out.toString();
    }

    private static Map<String, Visit> read(String cookie) {
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (String part : cookie.split("~", KEPT + 1)) {
            int dot = part.lastIndexOf('.');
            int dash = part.lastIndexOf('-');
            if (dot > 0 && dash > dot && part.substring(0, dot).matches("[A-Za-z0-9-]{1,64}")) {
                visit(part.substring(dot + 1, dash), part.substring(dash + 1), visits, part.substring(0, dot));
            }
        }
        return visits;
    }

    private static void visit(String before, String last, Map<String, Visit> visits, String story) {
        try {
            visits.put(story, new Visit(Long.parseLong(before, 36), Long.parseLong(last, 36)));
        } catch (NumberFormatException notOurs) {
            visits.remove(story);
        }
    }
}
