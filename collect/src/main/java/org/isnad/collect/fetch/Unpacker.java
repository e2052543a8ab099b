package org.isnad.collect.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks an answer's content encodings (RFC 9110, section 8.4: gzip, deflate, br, zstd) within limits of size and ratio. A body
 * that is said to be gzip but does not begin so is taken as it is, as browsers do. For one answer.
 */
final class Unpacker {
    /** What a request offers. */
    static final String OFFERED = "gzip, deflate, br, zstd";

    private static final int MOST_LAYERS = 2;
    private static final int CHUNK = 1 << 14;
    private static final int RATIO_COUNTS_FROM = 1 << 20;
    /** 8 MiB, the most that a decoder must bear (RFC 9659). */
    private static final int ZSTD_WINDOW_LOG = 23;

    private final FetchSettings limits;
    private long taken;

    Unpacker(FetchSettings limits) {
        this.limits = limits;
    }

    /** A limit that was passed, or a packing that cannot be undone. */
    static final class Unfit extends IOException {
        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        Unfit(Trouble trouble, String detail) {
            super(detail);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** @throws Unfit beyond a limit or when the packing is damaged; other exceptions come from the network */
    byte[] unpack(InputStream wire, List<String> encodings) throws IOException {
        if (encodings.size() > MOST_LAYERS) {
            throw new Unfit(Trouble.BAD_ENCODING, String.join(", ", encodings));
        }
        try (Counted counted = new Counted(wire)) {
            InputStream in = counted;
            for (String encoding : encodings.reversed()) {
                in = layer(in, encoding);
            }
            return in == counted ? drain(in) : packed(in);
        }
    }

    private byte[] packed(InputStream in) throws IOException {
        try (in) {
            return drain(in);
        } catch (Unfit | NetworkFault known) {
            throw known;
        } catch (IOException damaged) {
            throw new Unfit(Trouble.BAD_ENCODING, String.valueOf(damaged.getMessage()));
        }
    }

    private byte[] drain(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int count; (count = in.read(chunk)) >= 0; ) {
            out.write(chunk, 0, count);
            if (out.size() > RATIO_COUNTS_FROM && out.size() / limits.maxRatio() > taken) {
                throw new Unfit(Trouble.BOMB, out.size() + " bytes from " + taken);
            }
            if (out.size() > limits.maxBytes()) {
                throw new Unfit(Trouble.TOO_LARGE, "more than " + limits.maxBytes() + " bytes");
            }
        }
        return out.toByteArray();
    }

    private static InputStream layer(InputStream packed, String encoding) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, CHUNK);
        int first = peek(in, 0);
        int second = peek(in, 1);
        if (first < 0) {
            return in;
        }
        try {
            return switch (encoding.toLowerCase(Locale.ROOT)) {
                case "", "identity" -> in;
                case "gzip", "x-gzip" -> first == 0x1F && second == 0x8B ? new GZIPInputStream(in, CHUNK) : in;
                case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(first, second)), CHUNK);
                case "br" -> new BrotliInputStream(in);
                case "zstd" -> zstd(in);
                default -> throw new Unfit(Trouble.BAD_ENCODING, encoding);
            };
        } catch (Unfit | NetworkFault known) {
            throw known;
        } catch (IOException damaged) {
            throw new Unfit(Trouble.BAD_ENCODING, String.valueOf(damaged.getMessage()));
        }
    }

    private static InputStream zstd(InputStream in) throws IOException {
        ZstdInputStream unpacked = new ZstdInputStream(in);
        unpacked.setLongMax(ZSTD_WINDOW_LOG);
        return unpacked;
    }

    /** Whether deflate comes in zlib's wrapping (RFC 1950), as it should; many servers send it bare. */
    private static boolean isZlib(int first, int second) {
        return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
    }

    private static int peek(BufferedInputStream in, int at) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(at + 1);
        in.reset();
        return start.length > at ? start[at] & 0xFF : -1;
    }

    /** A fault of the network, told apart from those of unpacking. */
    static final class NetworkFault extends IOException {
        private static final long serialVersionUID = 1;

        private final IOException fault;

        NetworkFault(IOException fault) {
            super(fault);
            this.fault = fault;
        }

        IOException fault() {
            return fault;
        }
    }

    /** Counts what comes from the network, up to the limit. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = count(into, offset, length);
            taken += Math.max(0, count);
            if (taken > limits.maxWire()) {
                throw new Unfit(Trouble.TOO_LARGE, "more than " + limits.maxWire() + " bytes on the wire");
            }
            return count;
        }

        private int count(byte[] into, int offset, int length) throws IOException {
            try {
                return in.read(into, offset, length);
            } catch (IOException fault) {
                throw new NetworkFault(fault);
            }
        }
    }
}
