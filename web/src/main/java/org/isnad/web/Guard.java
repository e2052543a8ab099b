package org.isnad.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/**
 * What every answer tells the browser: nothing is loaded from elsewhere, nothing inline runs, no other site learns what is read
 * here, and search engines stay away from other people's texts.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                    + " font-src 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private Guard() {}

    static void protect(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Guard::head);
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
