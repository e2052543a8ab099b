package org.isnad.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A file of lines in UTF-8 that only grows, read a line at a time: no damage to it, be it letters cut in half or an end that never
 * comes, can fill the memory or keep it from being read. For one thread.
 */
final class JournalFile {
    /** No line is longer, in bytes. What is, comes of damage and is passed over. */
    static final int LONGEST = 1 << 20;

    private final Path file;

    /** @param file need not be there */
    JournalFile(Path file) {
        this.file = file;
    }

    /** Hands over the lines in their order, without their ends; bytes that are no UTF-8 become U+FFFD. */
    void each(Consumer<String> consumer) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int unit = in.read(); unit >= 0; unit = in.read()) {
                if (unit == '\n') {
                    end(line, consumer);
                } else if (line.size() <= LONGEST) {
                    line.write(unit);
                }
            }
            end(line, consumer);
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException | UncheckedIOException e) {
            throw StoreException.io("reading " + file, e);
        }
    }

    private static void end(ByteArrayOutputStream line, Consumer<String> consumer) {
        if (line.size() <= LONGEST) {
            consumer.accept(line.toString(StandardCharsets.UTF_8));
        }
        line.reset();
    }

    /**
     * Appends a line durably; one that a crash cut short before it stays a line of its own.
     *
     * @throws IllegalArgumentException when it is longer than {@value #LONGEST} bytes: it would never be read
     */
    void append(String line) {
        byte[] bytes = ("\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length - 2 > LONGEST) {
            throw new IllegalArgumentException("a line of " + bytes.length + " bytes");
        }
        boolean isNew = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            if (isNew) {
                Durable.folder(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw StoreException.io("writing " + file, e);
        }
    }

    /** Writes the file anew with the lines to be kept, whole or not at all. */
    void keep(Predicate<String> kept) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (FileChannel channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            each(line -> {
                if (kept.test(line)) {
                    write(out, line);
                }
            });
            channel.force(true);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.folder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw StoreException.io("writing " + file, e);
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
