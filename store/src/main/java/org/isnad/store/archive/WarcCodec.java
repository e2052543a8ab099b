package org.isnad.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * Archive entries as WARC 1.1 records (ISO 28500:2017), each a gzip member of its own. Pages are {@code resource} records, those
 * without their body {@code conversion} records, input that gave no page a {@code metadata} record; what Isnad knows beyond the standard stands in {@code Isnad-} headers. Pure
 * functions.
 */
final class WarcCodec {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final String SEAL = "Isnad-Seal";
    /** The type of a record that stands for another one (ISO 28500, 5.5.8): here for a page whose body was let go. */
    private static final String CONVERSION = "conversion";

    private static final String NO_ADDRESS = "urn:isnad:page:";

    private WarcCodec() {}

    /** @param seal what tells the records of one file from any that a page pretends to; empty for none */
    static byte[] encode(Entry entry, String seal) {
        return switch (entry.arrival()) {
            case Arrival.Arrived(RawPage page) -> page(entry, page, seal);
            case Arrival.Unusable(Rejected rejected) -> rejected(entry, rejected, seal);
        };
    }

    private static byte[] page(Entry entry, RawPage page, String seal) {
        StringBuilder head = head(entry.kept() ? CONVERSION : "resource", entry, seal);
        header(head, "WARC-Target-URI", target(entry, page));
        boolean told = !entry.kept() && entry.id().length() > Entry.FORMER;
        header(head, "WARC-Block-Digest", told ? "sha256:" + entry.id() : null);
        header(head, "Content-Type", page.contentType());
        header(head, "Isnad-Name", page.name());
        header(
                head,
                "Isnad-Fetched",
                page.fetched() == null ? null : page.fetched().toString());
        return member(head, page.bytes());
    }

    /** The address of a page, or a name of its own when it has none. */
    static String target(Entry entry, RawPage page) {
        return page.url() == null ? NO_ADDRESS + entry.id() : page.url();
    }

    private static byte[] rejected(Entry entry, Rejected rejected, String seal) {
        StringBuilder head = head("metadata", entry, seal);
        header(head, "Content-Type", "application/warc-fields");
        header(head, "Isnad-Name", rejected.page());
        StringBuilder fields = new StringBuilder();
        header(fields, "rejected", rejected.reason().name());
        header(fields, "detail", rejected.detail());
        return member(head, fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The record that opens each file. */
    static byte[] info(Instant now, String software, String seal) {
        StringBuilder head = new StringBuilder("WARC/1.1\r\n");
        header(head, SEAL, seal);
        header(head, "WARC-Type", "warcinfo");
        header(head, "WARC-Record-ID", recordId("warcinfo " + now + seal));
        header(head, "WARC-Date", now.toString());
        header(head, "Content-Type", "application/warc-fields");
        StringBuilder fields = new StringBuilder();
        header(fields, "software", software);
        header(fields, "format", "WARC File Format 1.1");
        return member(head, fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StringBuilder head(String type, Entry entry, String seal) {
        StringBuilder head = new StringBuilder("WARC/1.1\r\n");
        header(head, SEAL, seal.isEmpty() ? null : seal);
        header(head, "WARC-Type", type);
        header(head, "WARC-Record-ID", recordId(entry.sequence() + " " + entry.id()));
        header(head, "WARC-Date", entry.archived().toString());
        header(head, "Isnad-Sequence", Long.toString(entry.sequence()));
        header(head, "Isnad-Id", entry.id());
        return head;
    }

    private static String recordId(String seed) {
        return "<urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)) + ">";
    }

    /** Control characters would end the header early: they become spaces. */
    private static void header(StringBuilder out, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        out.append(name).append(": ");
        value.chars().map(c -> c < ' ' || c == 0x7F ? ' ' : c).forEach(c -> out.append((char) c));
        out.append("\r\n");
    }

    private static byte[] member(StringBuilder head, byte[] block) {
        head.append("Content-Length: ").append(block.length).append("\r\n\r\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream(block.length / 3 + 512);
        try (GZIPOutputStream out = new Packing(packed)) {
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            out.write(block);
            out.write(END);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
        return packed.toByteArray();
    }

    /** Level 4: on the pages of outlets two thirds of the time of level 6, and a twentieth more bytes. */
    private static final class Packing extends GZIPOutputStream {
        private static final int LEVEL = 4;

        Packing(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }

    /**
     * Reads an unpacked record.
     *
     * @return empty for a record that is none of the store's entries, such as a warcinfo
     */
    static Optional<Entry> decode(byte[] record) {
        int headEnd = endOfHead(record);
        Map<String, String> head = headers(new String(record, 0, headEnd, StandardCharsets.UTF_8));
        String sequence = head.get("isnad-sequence");
        if (sequence == null) {
            return Optional.empty();
        }
        int from = Math.min(record.length, headEnd + END.length);
        byte[] block = Arrays.copyOfRange(record, from, Math.max(from, record.length - END.length));
        try {
            Instant archived = Instant.parse(head.getOrDefault("warc-date", ""));
            String id = head.getOrDefault("isnad-id", "");
            boolean kept = CONVERSION.equals(head.get("warc-type"));
            return Optional.of(new Entry(Long.parseLong(sequence), id, archived, arrival(head, block), kept));
        } catch (DateTimeException | NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    private static Arrival arrival(Map<String, String> head, byte[] block) {
        String name = head.getOrDefault("isnad-name", "");
        if ("metadata".equals(head.get("warc-type"))) {
            Map<String, String> fields = headers("\r\n" + new String(block, StandardCharsets.UTF_8));
            var reason = Rejected.Reason.named(fields.getOrDefault("rejected", "UNREADABLE"));
            return new Arrival.Unusable(new Rejected(name, reason, fields.getOrDefault("detail", "")));
        }
        String target = head.getOrDefault("warc-target-uri", "");
        String url = target.isEmpty() || target.startsWith(NO_ADDRESS) ? null : target;
        When fetched = When.parse(head.getOrDefault("isnad-fetched", "")).orElse(null);
        return new Arrival.Arrived(new RawPage(name, url, head.get("content-type"), fetched, block));
    }

    /** The seal of an unpacked record; empty when it has none. */
    static String seal(byte[] record) {
        return headers(new String(record, 0, endOfHead(record), StandardCharsets.UTF_8))
                .getOrDefault(SEAL.toLowerCase(Locale.ROOT), "");
    }

    /** How every record with a seal begins, or any record where the seal is empty. */
    static byte[] beginning(String seal) {
        String sealed = seal.isEmpty() ? "" : SEAL + ": " + seal + "\r\n";
        return ("WARC/1.1\r\n" + sealed).getBytes(StandardCharsets.UTF_8);
    }

    private static int endOfHead(byte[] record) {
        for (int i = 0; i + END.length <= record.length; i++) {
            if (Arrays.equals(record, i, i + END.length, END, 0, END.length)) {
                return i;
            }
        }
        return record.length;
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
        }
        return headers;
    }
}
