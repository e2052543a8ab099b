package org.isnad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Makes names durable: a new or renamed file survives a crash only once its folder is on disk too. */
public final class Durable {
    private Durable() {}

    /** Forces a folder to disk. Not every system can do this, and those need not: nothing happens there. */
    public static void folder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
