package org.isnad.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.web.page.Shell;

/**
 * Style, script, icon and fonts, held in memory. Their address carries a digest of all their bytes, so that browsers may keep them for
 * good. Immutable and safe for many threads.
 */
final class Assets {
    private static final List<String> FILES =
            List.of("isnad.css", "icon.svg", "icon-192.png", "icon-512.png", "suggest.js", "live.js", "fonts/LICENSE");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    Assets() {
        MessageDigest digest = sha256();
        for (String name : Stream.concat(FILES.stream(), Shell.FONTS.stream()).toList()) {
            byte[] bytes = read(name);
            digest.update(bytes);
            files.put(name, bytes);
        }
        version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the asset " + name, e);
        }
    }

    /** The address under which they lie. */
    String base() {
        return "/assets/" + version;
    }

    /** Answers {@code /assets/{version}/<name>}; only the files of this version exist. */
    void serve(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] bytes = files.get(name);
        if (bytes == null || !ctx.pathParam("version").equals(version)) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(type(name)).result(bytes);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }
}
