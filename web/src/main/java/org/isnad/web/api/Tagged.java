package org.isnad.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Answers with an entity tag (RFC 9110, 8.8.3), so that what the caller has is not sent again. The tag is weak, since an answer may be
 * compressed on its way.
 */
public final class Tagged {
    private static final int BYTES = 12;

    private Tagged() {}

    /** Sends a body, or tells that the caller has it. */
    public static void send(Context ctx, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!isKnown(ctx, tag(bytes))) {
            ctx.contentType(type).result(bytes);
        }
    }

    /** The tag of a body. */
    public static String tag(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(digest(body), 0, BYTES) + "\"";
    }

    /** Tells the tag of the answer, and, when it does, that the caller has it: then nothing is to be sent. */
    public static boolean isKnown(Context ctx, String tag) {
        ctx.header("ETag", tag);
        boolean known = isKnown(ctx.header("If-None-Match"), tag);
        if (known) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        }
        return known;
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        return known != null
                && (known.strip().equals("*")
                        || Arrays.stream(known.split(","))
                                .anyMatch(each -> each.strip().equals(tag)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
