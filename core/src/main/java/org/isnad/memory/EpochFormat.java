package org.isnad.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.isnad.article.site.SiteMemory;
import org.isnad.facts.memory.NameMemory;
import org.isnad.memory.MemoryFormatException.Fault;

/**
 * An epoch as bytes: the eight letters {@code ISNADMEM}, the version, the content's length and digest (SHA-256), then the deflated
 * content. The same epoch gives the same content. Pure functions.
 */
public final class EpochFormat {
    /** Changes whenever what is written does; epochs of other versions are made anew. */
    static final int VERSION = 1;

    private static final byte[] MAGIC = {'I', 'S', 'N', 'A', 'D', 'M', 'E', 'M'};
    private static final int DIGEST = 32;

    private EpochFormat() {}

    /** The first 16 hex digits of the digest of an epoch's content: equal for equal epochs. */
    public static String digest(Epoch epoch) {
        return HexFormat.of().formatHex(sha256(content(epoch)), 0, 8);
    }

    public static void write(Epoch epoch, OutputStream to) throws IOException {
        byte[] content = content(epoch);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        DataOutputStream out = new DataOutputStream(to);
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(packed.size());
        out.write(sha256(packed.toByteArray()));
        packed.writeTo(out);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MemoryFormatException when the bytes are no epoch that this version wrote, whole
     */
    public static Epoch read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        try {
            return read(content(in));
        } catch (EOFException end) {
            throw new MemoryFormatException(Fault.DAMAGED, "it ends too early");
        }
    }

    /**
     * Reads an epoch's bytes without making it.
     *
     * @throws MemoryFormatException as {@link #read}
     */
    public static void verify(InputStream from) throws IOException {
        try {
            packed(new DataInputStream(from));
        } catch (EOFException end) {
            throw new MemoryFormatException(Fault.DAMAGED, "it ends too early");
        }
    }

    private static byte[] content(DataInputStream in) throws IOException {
        try (InflaterInputStream out = new InflaterInputStream(new ByteArrayInputStream(packed(in)))) {
            return out.readAllBytes();
        }
    }

    private static byte[] packed(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new MemoryFormatException(Fault.NOT_A_MEMORY, "it does not begin as a memory does");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new MemoryFormatException(Fault.OTHER_VERSION, "version " + version + ", not " + VERSION);
        }
        int length = in.readInt();
        byte[] digest = in.readNBytes(DIGEST);
        byte[] packed = length < 0 ? new byte[0] : in.readNBytes(length);
        if (!Arrays.equals(digest, sha256(packed))) {
            throw new MemoryFormatException(Fault.DAMAGED, "its digest does not fit");
        }
        return packed;
    }

    private static byte[] content(Epoch epoch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(epoch.day());
            epoch.sites().write(out);
            epoch.names().write(out);
        } catch (IOException impossible) {
            throw new AssertionError("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private static Epoch read(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        return new Epoch(in.readLong(), SiteMemory.read(in), NameMemory.read(in));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
