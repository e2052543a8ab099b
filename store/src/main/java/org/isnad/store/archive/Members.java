package org.isnad.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip members (RFC 1952) one by one with their exact bounds, which {@link java.util.zip.GZIPInputStream} does not tell. A
 * member counts only when it is whole: its deflate stream ends and its check sum and length agree. Not for several threads.
 */
final class Members {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHUNK = 1 << 16;
    /** Packed bytes that hold more than any beginning asked for. */
    private static final int BEGINNING = 512;

    private final FileChannel file;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    Members(FileChannel file) {
        this.file = file;
    }

    /** A whole member: the offset after it, and what is in it. */
    record Member(long end, byte[] content) {}

    /** The member at an offset; empty when no whole one starts there. */
    Optional<Member> at(long offset) throws IOException {
        if (!startsAt(offset)) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream(CHUNK);
            long end = inflate(inflater, offset + HEADER, content);
            byte[] bytes = content.toByteArray();
            return end >= 0 && sumsAgree(end, bytes) ? Optional.of(new Member(end + TRAILER, bytes)) : Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /**
     * The offset of the next whole member at or after an offset, or -1.
     *
     * @param beginning what its content begins with, so that no page's own bytes are taken for a member; may be empty
     */
    long next(long from, byte[] beginning) throws IOException {
        long size = file.size();
        for (long at = from; at < size; at++) {
            if (startsAt(at) && begins(at, beginning) && at(at).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    /** Unpacks no more than the beginning: a damaged file full of such starts costs little. */
    private boolean begins(long offset, byte[] beginning) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] content = new byte[beginning.length];
            ByteBuffer in = read(offset + HEADER, Math.max(BEGINNING, beginning.length));
            inflater.setInput(in);
            int length = 0;
            for (int count = 1; count > 0 && length < content.length; length += count) {
                count = inflater.inflate(content, length, content.length - length);
            }
            return length == content.length && Arrays.equals(content, beginning);
        } catch (DataFormatException damaged) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Whether a gzip header without optional parts, the only kind the store writes, stands here. */
    private boolean startsAt(long offset) throws IOException {
        ByteBuffer start = read(offset, HEADER);
        return start.remaining() == HEADER
                && start.get(0) == (byte) 0x1F
                && start.get(1) == (byte) 0x8B
                && start.get(2) == 8
                && start.get(3) == 0;
    }

    /** Where the deflate stream ends, or -1 when it does not. */
    private long inflate(Inflater inflater, long from, ByteArrayOutputStream content) throws IOException {
        byte[] out = new byte[CHUNK];
        long at = from;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    ByteBuffer in = read(at, CHUNK);
                    if (!in.hasRemaining()) {
                        return -1;
                    }
                    at += in.remaining();
                    inflater.setInput(in);
                }
                int count = inflater.inflate(out);
                if (count == 0 && inflater.needsDictionary()) {
                    return -1;
                }
                content.write(out, 0, count);
            }
            return from + inflater.getBytesRead();
        } catch (DataFormatException damaged) {
            return -1;
        }
    }

    private boolean sumsAgree(long offset, byte[] content) throws IOException {
        ByteBuffer trailer = read(offset, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        if (trailer.remaining() < TRAILER) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        return trailer.getInt() == (int) sum.getValue() && trailer.getInt() == content.length;
    }

    /** Up to {@code length} bytes of the file; the buffer is good until the next call. */
    private ByteBuffer read(long offset, int length) throws IOException {
        chunk.clear().limit(Math.min(length, CHUNK)).order(ByteOrder.BIG_ENDIAN);
        long at = offset;
        while (chunk.hasRemaining()) {
            int count = file.read(chunk, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return chunk.flip();
    }
}
