package org.isnad.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Objects;

/**
 * What every answer tells the browser: nothing is loaded from elsewhere, nothing inline runs, no other site learns what is read
 * here, and search engines stay away from other people's texts.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                    + " font-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private Guard() {}

    /** @param local whether the server listens on this computer alone and nobody signs in */
    static void protect(JavalinConfig config, boolean local) {
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Guard::head);
        if (local) {
            config.routes.before(Guard::keepToThisComputer);
        }
    }

    /** A page elsewhere could have its own name lead here (DNS rebinding) and read what only this computer may. */
    private static void keepToThisComputer(Context ctx) {
        String host = Objects.requireNonNullElse(ctx.host(), "");
        String name = host.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
        boolean own = name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
        if (!own) {
            throw new HttpResponseException(HttpStatus.MISDIRECTED_REQUEST.getCode(), "Misdirected Request");
        }
    }

    /**
     * Whether a form was sent from one of these pages; other sites cannot send one in a reader's name.
     *
     * @throws ForbiddenResponse when it was not
     */
    static void requireFromHere(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean same = origin == null || origin.endsWith("://" + ctx.header("Host"));
        if (site == null ? !same : !site.equals("same-origin")) {
            throw new ForbiddenResponse();
        }
    }

    private static void head(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Robots-Tag", "noindex, nofollow");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Cache-Control", "no-cache");
    }
}
