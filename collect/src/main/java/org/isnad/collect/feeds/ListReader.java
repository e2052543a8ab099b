package org.isnad.collect.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.page.PageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of pages, whatever they are called and declared: RSS 0.9 to 2.0, Atom, JSON Feed, sitemaps, news sitemaps and their
 * indexes (sitemaps.org 0.9), plain or in gzip. The charset is settled as that of pages is, by the bytes before the headers. XML is
 * read as leniently as browsers read HTML; no entity or external file is ever followed. Pure, safe for many threads.
 */
public final class ListReader {
    private static final int DECLARATION = 200;
    private static final int MOST_BYTES = 64 << 20;

    private final PageDecoder decoder = new PageDecoder();

    /**
     * Reads a list.
     *
     * @param url where it came from, which relative links are of
     * @return empty when it is no list of any known form
     */
    public Optional<Listing> read(byte[] bytes, @Nullable String contentType, String url) {
        Optional<byte[]> plain = unpacked(bytes);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String told = told(plain.get());
        RawPage raw = new RawPage(url, url, told == null ? contentType : told, null, plain.get());
        return decoder.decode(raw) instanceof Page page ? read(page.text(), url) : Optional.empty();
    }

    /** The charset of an XML declaration, which is right more often than the server's header. */
    private static @Nullable String told(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
        int at = start.stripLeading().startsWith("<?xml") ? start.indexOf("encoding=") : -1;
        int quote = at + "encoding=".length();
        if (at < 0 || quote >= start.length()) {
            return null;
        }
        int end = start.indexOf(start.charAt(quote), quote + 1);
        return end < 0 ? null : "text/xml; charset=" + start.substring(quote + 1, end);
    }

    private static Optional<Listing> read(String text, String url) {
        int first = firstLetter(text);
        if (first < 0) {
            return Optional.empty();
        }
        return text.charAt(first) == '{' ? JsonFeed.read(text.substring(first), url) : XmlList.read(text, url);
    }

    private static int firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Sitemaps come as files in gzip, beside any packing on the way. */
    private static Optional<byte[]> unpacked(byte[] bytes) {
        if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
            return Optional.of(bytes);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST_BYTES + 1);
            return plain.length > MOST_BYTES ? Optional.empty() : Optional.of(plain);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
