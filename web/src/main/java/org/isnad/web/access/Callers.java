package org.isnad.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;

/** Reads from a request who sends it, and from where. Pure functions. */
public final class Callers {
    private static final String ATTRIBUTE = "isnad.caller";
    private static final String COOKIE = "isnad-session";
    /** Browsers take a cookie of such a name over HTTPS only, for this very host and all of it. */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private static final String BEARER = "Bearer ";
    private static final int KEPT = Math.toIntExact(Duration.ofDays(14).toSeconds());
    private static final int NETWORK = 8;

    private Callers() {}

    /** Who sends a request; whoever sits at this computer where nobody signs in. */
    public static Caller of(Context ctx) {
        return Objects.requireNonNullElse(ctx.attribute(ATTRIBUTE), Caller.LOCAL);
    }

    public static void set(Context ctx, Caller caller) {
        ctx.attribute(ATTRIBUTE, caller);
    }

    /**
     * Refuses who may not do what a role may.
     *
     * @throws ForbiddenResponse when the caller's role does not cover it
     */
    public static void require(Context ctx, Role role) {
        if (!of(ctx).role().covers(role)) {
            throw new ForbiddenResponse();
        }
    }

    /** The secret of the session; empty where there is none. */
    public static String session(Context ctx) {
        return Objects.requireNonNullElse(ctx.cookie(isSecure(ctx) ? SECURE_COOKIE : COOKIE), "");
    }

    /** Gives the browser the secret of a session to send with its requests; an empty one takes it away. */
    public static void setSession(Context ctx, String secret) {
        boolean secure = isSecure(ctx);
        ctx.cookie(new Cookie(
                secure ? SECURE_COOKIE : COOKIE,
                secret,
                "/",
                secret.isEmpty() ? 0 : KEPT,
                secure,
                true,
                null,
                SameSite.LAX));
    }

    private static boolean isSecure(Context ctx) {
        return "https".equals(ctx.scheme());
    }

    /** The secret of a program's token (RFC 6750). */
    public static Optional<String> bearer(Context ctx) {
        String given = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(given.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /**
     * From where a request comes, for counting: the address, or its network of 64 bits, of which one household has as many addresses
     * as it wants.
     */
    public static String network(Context ctx) {
        try {
            InetAddress address = InetAddress.getByName(address(ctx));
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return "";
        }
    }

    /** The address a request comes from. */
    public static String address(Context ctx) {
        return ctx.ip().replaceAll("[^0-9a-fA-F:.]", "");
    }
}
