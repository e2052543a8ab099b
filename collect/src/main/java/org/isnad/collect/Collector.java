package org.isnad.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;

/**
 * Collects pages from files and folders, one after the other, and hands each to a sink.
 *
 * <p>Links are followed, but not in a circle. What a file is, its first bytes say: gzip is unpacked whatever the name, and WARC files give a page a record. In folders,
 * files whose names are not those of pages are passed over; a file named outright is always read. Files that end too early,
 * hold nothing or exceed {@link #MAX_PAGE} give an {@link Arrival.Unusable}, and the rest goes on. For one thread.
 */
public final class Collector {
    /** The largest page, in bytes after unpacking: 32 MiB. */
    public static final int MAX_PAGE = 32 << 20;

    private static final int PEEK = 1 << 16;

    private final boolean withLines;
    private final Consumer<Arrival> sink;

    /**
     * @param withLines whether {@code .jsonl} files are read, each line an article
     * @param sink takes what was collected, on the caller's thread
     */
    public Collector(boolean withLines, Consumer<Arrival> sink) {
        this.withLines = withLines;
        this.sink = sink;
    }

    /** Collects a file, or all pages in a folder and the folders in it, in order of their paths. */
    public void collect(Path path) {
        if (!Files.isDirectory(path)) {
            file(path);
            return;
        }
        pagesIn(path).forEach(this::file);
    }

    /** The files that {@link #collect} would read: for the length of a progress bar. */
    public List<Path> pagesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Pages(files));
        } catch (IOException e) {
            unusable(folder.toString(), Rejected.Reason.UNREADABLE, "cannot be listed: " + e);
        }
        files.sort(null);
        return files;
    }

    private final class Pages extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        Pages(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean wanted = Kinds.isPage(name) || (withLines && Kinds.isLines(name));
            if (wanted && !name.startsWith(".") && attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unusable(file.toString(), Rejected.Reason.UNREADABLE, "cannot be opened: " + e);
            return FileVisitResult.CONTINUE;
        }
    }

    private void file(Path path) {
        String name = path.getFileName().toString();
        try (InputStream in = Files.newInputStream(path)) {
            collect(name, in);
        } catch (IOException e) {
            unusable(name, Rejected.Reason.UNREADABLE, "cannot be opened: " + e);
        }
    }

    /** Collects what a stream holds, as if it were a file of that name. The stream is not closed. */
    public void collect(String name, InputStream stream) {
        BufferedInputStream in = new BufferedInputStream(stream, PEEK);
        try {
            boolean packed = startsGzip(in);
            byte[] start = packed ? peekInside(in) : peek(in, 5);
            if (startsWarc(start)) {
                new WarcPages(name, sink).collect(in);
            } else if (withLines && (Kinds.isLines(name) || (name.equals("-") && startsObject(start)))) {
                new ArticleLines(name, sink).collect(packed ? new GZIPInputStream(in) : in);
            } else {
                page(name, packed ? new GZIPInputStream(in) : in);
            }
        } catch (EOFException | ZipException e) {
            unusable(name, Rejected.Reason.TRUNCATED, "gzip ends early or is damaged: " + e.getMessage());
        } catch (IOException e) {
            unusable(name, Rejected.Reason.UNREADABLE, "cannot be read: " + e);
        }
    }

    private void page(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_PAGE + 1);
        if (bytes.length > MAX_PAGE) {
            unusable(name, Rejected.Reason.TOO_LARGE, "more than " + (MAX_PAGE >> 20) + " MiB");
        } else {
            sink.accept(new Arrival.Arrived(RawPage.of(name, bytes)));
        }
    }

    private void unusable(String name, Rejected.Reason reason, String detail) {
        sink.accept(new Arrival.Unusable(new Rejected(name, reason, detail)));
    }

    private static boolean startsGzip(BufferedInputStream in) throws IOException {
        byte[] start = peek(in, 2);
        return start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(PEEK);
        byte[] start = in.readNBytes(length);
        in.reset();
        return start;
    }

    /** The first bytes inside gzip; none when even they are missing, which reading the whole will report. */
    private static byte[] peekInside(BufferedInputStream in) throws IOException {
        byte[] packed = peek(in, 4096);
        try (InputStream inside = new GZIPInputStream(new ByteArrayInputStream(packed), 512)) {
            return inside.readNBytes(5);
        } catch (EOFException | ZipException damaged) {
            return new byte[0];
        }
    }

    private static boolean startsWarc(byte[] start) {
        return start.length == 5 && start[0] == 'W' && start[1] == 'A' && start[2] == 'R' && start[3] == 'C';
    }

    private static boolean startsObject(byte[] start) {
        return start.length > 0 && start[0] == '{';
    }

    /** A view of a stream that others may close. */
    static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return in.read(into, offset, length);
            }

            @Override
            public void close() {}
        };
    }
}
