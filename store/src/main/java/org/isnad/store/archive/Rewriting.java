package org.isnad.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a file of the archive anew with other records in the places of some. */
public final class Rewriting {
    private Rewriting() {}

    /** Makes the record in the place of the one with a number; null where that one stays. */
    public interface Instead {
        @Nullable
        Entry of(long sequence);
    }

    /**
     * Writes the new file and forces it to disk.
     *
     * @param places of the old file's records
     * @param seal of the old file
     * @return the new file's size
     */
    static long of(FileChannel old, Map<Long, Archive.Place> places, Instead instead, String seal, Path to)
            throws IOException {
        try (FileChannel out = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long copied = 0;
            for (Map.Entry<Long, Archive.Place> each : places.entrySet()) {
                Entry entry = instead.of(each.getKey());
                if (entry != null) {
                    copy(old, copied, each.getValue().offset(), out);
                    write(WarcCodec.encode(entry, seal), out);
                    copied = each.getValue().end();
                }
            }
            copy(old, copied, old.size(), out);
            out.force(true);
            return out.size();
        }
    }

    private static void write(byte[] record, FileChannel to) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private static void copy(FileChannel from, long begin, long end, FileChannel to) throws IOException {
        for (long at = begin; at < end; ) {
            at += from.transferTo(at, end - at, to);
        }
    }
}
