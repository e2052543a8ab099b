package org.isnad.page;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.isnad.Decoded;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.Rejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Settles charset and form of a page.
 *
 * <p>Rejected are pages without bytes or with nothing but white space ({@code EMPTY}), pages over {@link #MAX_BYTES}
 * ({@code TOO_LARGE}), bytes of a known binary format or full of control bytes ({@code BINARY}), and text that no charset
 * makes readable ({@code UNREADABLE}). Broken sequences in a page that is otherwise readable become U+FFFD. Pure and safe for
 * many threads.
 */
public final class PageDecoder {
    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 50 << 20;

    /** The share of unreadable units from which on a text counts as unreadable. */
    private static final double BROKEN = 0.1;

    /** Units from which readability is judged. */
    private static final int JUDGED = 1 << 15;

    private static final int SNIFFED = 8192;

    /** Decodes a page, or says why it cannot be read. Never throws on any bytes. */
    public Decoded decode(RawPage raw) {
        byte[] bytes = raw.bytes();
        if (bytes.length == 0) {
            return new Rejected(raw.name(), Reason.EMPTY, "no bytes");
        }
        if (bytes.length > MAX_BYTES) {
            return new Rejected(raw.name(), Reason.TOO_LARGE, bytes.length + " bytes, more than " + MAX_BYTES);
        }
        String binary = Binary.describe(bytes);
        if (binary != null) {
            return new Rejected(raw.name(), Reason.BINARY, binary);
        }
        return decodeText(raw);
    }

    private static Decoded decodeText(RawPage raw) {
        Charset charset = Charsets.decide(raw.bytes(), raw.contentType());
        String text = clean(new String(raw.bytes(), charset));
        if (text.isBlank()) {
            return new Rejected(raw.name(), Reason.EMPTY, "white space only");
        }
        if (unreadable(text) > BROKEN) {
            return new Rejected(raw.name(), Reason.UNREADABLE, "not readable in its charset: " + charset.name());
        }
        Page.Form form = isHtml(text, raw.contentType()) ? Page.Form.HTML : Page.Form.TEXT;
        String id = identity(raw.bytes());
        return new Page(raw.name(), id, raw.url(), raw.fetched(), charset.name(), form, text);
    }

    private static String clean(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.indexOf('\0') < 0 ? withoutMark : withoutMark.replace('\0', ' ');
    }

    private static double unreadable(String text) {
        int broken = 0;
        int seen = 0;
        int length = Math.min(JUDGED, text.length());
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                seen++;
                broken += c == '\uFFFD' || c >= 0x7F && c < 0xA0 ? 1 : 0;
            }
        }
        return seen == 0 ? 1 : (double) broken / seen;
    }

    private static boolean isHtml(String text, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/plain")) {
            return false;
        }
        String head = text.substring(0, Math.min(SNIFFED, text.length())).toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")) {
            return true;
        }
        return tags(head) >= (type.contains("html") ? 1 : 3);
    }

    /** Counts what looks like a tag: a less-than sign, a letter or slash, and a greater-than sign after it. */
    private static int tags(String head) {
        int count = 0;
        for (int i = head.indexOf('<'); i >= 0 && i + 1 < head.length(); i = head.indexOf('<', i + 1)) {
            char next = head.charAt(i + 1);
            if ((next == '/' || next >= 'a' && next <= 'z') && head.indexOf('>', i) > 0) {
                count++;
            }
        }
        return count;
    }

    private static String identity(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
