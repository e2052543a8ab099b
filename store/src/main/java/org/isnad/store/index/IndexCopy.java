package org.isnad.store.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.isnad.store.StoreException;

/** Copies the last commit of an index, beside whoever writes to it. */
public final class IndexCopy {
    /** A commit may give way to the next while it is copied; more often than this it hardly does. */
    private static final int TRIES = 10;

    private IndexCopy() {}

    /** Copies an index. Where no commit stays long enough, nothing is left: an index is made anew from the database. */
    public static void of(Path from, Path to) {
        try (Directory source = FSDirectory.open(from);
                Directory target = FSDirectory.open(to)) {
            for (int tries = 0; tries < TRIES; tries++) {
                if (!DirectoryReader.indexExists(source) || copied(source, target)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw StoreException.io("copying the index " + from, e);
        }
    }

    private static boolean copied(Directory source, Directory target) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(source)) {
            for (String file : reader.getIndexCommit().getFileNames()) {
                target.copyFrom(source, file, file, IOContext.READONCE);
            }
            target.sync(reader.getIndexCommit().getFileNames());
            target.syncMetaData();
            return true;
        } catch (NoSuchFileException | FileNotFoundException gone) {
            for (String file : target.listAll()) {
                target.deleteFile(file);
            }
            return false;
        }
    }
}
