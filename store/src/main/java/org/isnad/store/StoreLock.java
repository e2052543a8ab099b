package org.isnad.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a store: a lock on a file that also names its holder. The operating system releases it however the
 * holder ends, so a store is never left locked.
 */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean afterCrash;

    private StoreLock(FileChannel channel, boolean afterCrash) {
        this.channel = channel;
        this.afterCrash = afterCrash;
    }

    /** Whether the last holder ended without releasing it. */
    boolean afterCrash() {
        return afterCrash;
    }

    /** Takes the lock; empty while another holds it. */
    static Optional<StoreLock> tryTake(Path file, String holder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            boolean afterCrash = channel.size() > 0;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new StoreLock(channel, afterCrash));
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw StoreException.io("locking " + file, e);
        }
    }

    /**
     * Takes the lock.
     *
     * @throws StoreException {@code LOCKED} with the holder's name while another holds it
     */
    static StoreLock take(Path file, String holder) {
        return tryTake(file, holder)
                .orElseThrow(() -> new StoreException(StoreException.Problem.LOCKED, holderOf(file)));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException because) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static String holderOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw StoreException.io("reading who holds " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw StoreException.io("releasing the store", e);
        }
    }
}
