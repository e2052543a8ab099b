package org.isnad.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.desk.access.Caller;
import org.isnad.web.api.Tagged;
import org.isnad.web.text.Preferences;

/**
 * Pages as they were printed, packed (RFC 1952), to be sent again as long as they are current: many look at the same few within a second.
 * Those that were looked at longest ago give way. Safe for many threads.
 */
final class PrintedPages {
    private static final long ROOM = 64L << 20;

    private final InstantSource clock;
    private final Map<Key, Printed> pages = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    PrintedPages(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * For whom a page was printed.
     *
     * @param address with its query
     * @param own what else of the page is the reader's own
     */
    record Key(String address, Preferences chosen, Caller caller, String own) {}

    /**
     * How long a page is current.
     *
     * @param sign another number whenever the page may be another one
     * @param anyway how long it is current whatever its sign
     * @param most how long it is current at most: what it names beside its subject may have changed
     */
    record Currency(long sign, Duration anyway, Duration most) {
        boolean covers(Printed printed, Instant now) {
            Duration age = Duration.between(printed.made, now);
            return age.compareTo(anyway) < 0 || printed.sign == sign && age.compareTo(most) < 0;
        }
    }

    /** A page as it was printed. */
    record Printed(byte[] packed, String tag, long sign, Instant made) {
        byte[] unpacked() {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("unpacking a page", e);
            }
        }
    }

    synchronized Optional<Printed> find(Key key, Currency currency) {
        return Optional.ofNullable(pages.get(key)).filter(printed -> currency.covers(printed, clock.instant()));
    }

    Printed keep(Key key, Currency currency, String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        Printed printed = new Printed(packed(plain), Tagged.tag(plain), currency.sign, clock.instant());
        keep(key, printed);
        return printed;
    }

    private synchronized void keep(Key key, Printed printed) {
        Printed before = pages.put(key, printed);
        bytes += printed.packed.length - (before == null ? 0 : before.packed.length);
        var oldest = pages.values().iterator();
        while (bytes > ROOM && oldest.hasNext()) {
            bytes -= oldest.next().packed.length;
            oldest.remove();
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 13)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("packing a page", e);
        }
        return packed.toByteArray();
    }
}
