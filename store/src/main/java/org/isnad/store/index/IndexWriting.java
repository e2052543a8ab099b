package org.isnad.store.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.isnad.Reading;
import org.isnad.store.StoreException;

/** Writes the index; each commit carries the sequence number it has reached. For the holder of the store's lock. */
public final class IndexWriting implements AutoCloseable {
    private static final String SEQUENCE = "sequence";
    private static final String FORMAT = "format";
    private static final double BUFFER_MB = 64;
    /** Commits come every half second: with Lucene's 16 MB all that a minute brings is one size, and is merged over and over. */
    private static final double FLOOR_MB = 1;
    /** Segments of one size before they are merged: each segment costs every search a look at each of its terms. */
    private static final int A_TIER = 8;

    private final IndexWriter writer;

    private IndexWriting(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens an index, making it where there is none.
     *
     * @throws StoreException {@code DAMAGED} when the folder holds something that is no whole index of this version
     */
    public static IndexWriting open(Path folder) {
        try {
            return open(FSDirectory.open(folder));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException damaged) {
            throw damaged(folder, damaged);
        } catch (NoSuchFileException | FileNotFoundException | EOFException | IllegalArgumentException damaged) {
            throw damaged(folder, damaged);
        } catch (IOException e) {
            throw StoreException.io("opening the index " + folder, e);
        }
    }

    private static StoreException damaged(Path folder, Exception why) {
        return new StoreException(StoreException.Problem.DAMAGED, folder + ": " + why.getMessage(), why);
    }

    private static IndexWriting open(Directory directory) throws IOException {
        IndexWriter writer = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer()).setRAMBufferSizeMB(BUFFER_MB);
            config.setCommitOnClose(false);
            config.setMergePolicy(
                    new TieredMergePolicy().setFloorSegmentMB(FLOOR_MB).setSegmentsPerTier(A_TIER));
            boolean there = DirectoryReader.indexExists(directory);
            writer = new IndexWriter(directory, config);
            IndexWriting index = new IndexWriting(writer);
            if (!there) {
                index.commit(0);
            } else if (!index.committed(FORMAT).equals(Fields.FORMAT)) {
                throw new IllegalArgumentException("an index of another format");
            }
            requireWhole(directory);
            return index;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    /** A writer looks only at the list of files; a reader sees whether each has its length. */
    private static void requireWhole(Directory directory) throws IOException {
        DirectoryReader.open(directory).close();
    }

    /** Compares every file of an index with its checksum. @throws StoreException {@code DAMAGED} when one differs */
    public static void requireIntact(Path folder) {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged(folder, damaged);
        }
    }

    /** The sequence number of the last commit in a folder; -1 without an index of this format. */
    public static long sequence(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return -1;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> data = reader.getIndexCommit().getUserData();
                boolean same = Fields.FORMAT.equals(data.get(FORMAT));
                return same ? Long.parseLong(Objects.requireNonNullElse(data.get(SEQUENCE), "0")) : -1;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StoreException.io("reading the index " + folder, e);
        }
    }

    /** The sequence number of the last commit; 0 without one. */
    public long committed() {
        String sequence = committed(SEQUENCE);
        return sequence.isEmpty() ? 0 : Long.parseLong(sequence);
    }

    private String committed(String name) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(name)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    /** Adds an article, in place of one of the same id. */
    public void put(Reading reading) {
        try {
            writer.updateDocument(new Term(Fields.ID, reading.article().id()), Fields.document(reading));
        } catch (IOException e) {
            throw StoreException.io("writing to the index", e);
        }
    }

    /** Takes articles out for good: their words are in no file of the index once this has returned. */
    public void remove(List<String> articles) {
        try {
            for (String article : articles) {
                writer.deleteDocuments(new Term(Fields.ID, article));
            }
        } catch (IOException e) {
            throw StoreException.io("taking articles out of the index", e);
        }
        purge();
    }

    /** Leaves no word in any file of the index of what was taken out or put in the place of something else. */
    public void purge() {
        try {
            writer.forceMergeDeletes();
            writer.commit();
            writer.deleteUnusedFiles();
        } catch (IOException e) {
            throw StoreException.io("clearing the files of the index", e);
        }
    }

    /** Takes everything out. */
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw StoreException.io("clearing the index", e);
        }
    }

    /** Makes all additions durable and visible to searches opened from now on. */
    public void commit(long sequence) {
        try {
            writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(sequence), FORMAT, Fields.FORMAT)
                    .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw StoreException.io("committing the index", e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw StoreException.io("closing the index", e);
        }
    }
}
