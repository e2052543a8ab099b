package org.isnad.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.store.Durable;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The archive: numbered files {@code isnad-000001.warc.gz}, to whose last one records are appended. What {@link #sync} has
 * returned for is safe against a crash at any moment. A record cut short at the end of the last file was never acknowledged: it
 * is cut off when the archive is opened to write. Damage elsewhere is skipped up to the next whole record, and said. The records
 * of a file carry its seal, a number drawn when the file was begun: a page whose bytes imitate a record cannot know it, so that
 * none is taken for one after damage. For one thread.
 */
public final class Archive implements AutoCloseable {
    private static final String SOFTWARE = "isnad";

    private final Path folder;
    private final long rotateAt;
    private @Nullable FileChannel last;
    private int lastNumber;
    private long end;
    /** The seal of the last file. */
    private String seal = "";

    private Archive(Path folder, long rotateAt) {
        this.folder = folder;
        this.rotateAt = rotateAt;
    }

    /** Where a record stands: number of the file, offset of its first byte and of the byte after it. */
    public record Place(int file, long offset, long end) {
        /** Before the first record. */
        public static final Place START = new Place(0, 0, 0);
    }

    /** Damage that was met: the file, the offset, and how many bytes were skipped or cut off. */
    public record Damage(String file, long offset, long bytes, boolean cutOff) {}

    /** Is told of records and damage in the order of the archive. */
    public interface Visitor {
        void entry(Entry entry, Place place);

        void damage(Damage damage);
    }

    /**
     * Opens an archive, which may be empty.
     *
     * @param rotateAt the size in bytes from which a file is closed and the next begun
     */
    public static Archive open(Path folder, long rotateAt) {
        try {
            Files.createDirectories(folder);
            Durable.folder(folder.toAbsolutePath().getParent());
            Archive archive = new Archive(folder, rotateAt);
            archive.lastNumber = archive.numbers().stream().reduce(0, Math::max);
            return archive;
        } catch (IOException e) {
            throw StoreException.io("opening the archive " + folder, e);
        }
    }

    /** Whether anything at all stands after a place. */
    public boolean hasMoreThan(Place place) {
        try {
            return lastNumber > place.file() || (lastNumber > 0 && Files.size(path(lastNumber)) > place.end());
        } catch (IOException e) {
            throw StoreException.io("looking at the archive", e);
        }
    }

    /** Whether the archive ends before a place where it once had records: something else than Isnad cut it. */
    public boolean endsBefore(Place place) {
        try {
            boolean fileThere = place.file() == 0 || Files.exists(path(place.file()));
            return !fileThere || (place.file() > 0 && Files.size(path(place.file())) < place.end());
        } catch (IOException e) {
            throw StoreException.io("looking at the archive", e);
        }
    }

    /** Where the archive ends now. */
    public Place end() {
        return new Place(lastNumber, end, end);
    }

    /** Lets the next record begin a new file, numbered after all there are and after a given one. */
    public void beginFileAfter(int number) {
        close();
        last = null;
        end = 0;
        lastNumber = Math.max(lastNumber, number);
    }

    /** Tells a visitor of all records after a place. */
    public void scan(Place after, Visitor visitor) {
        for (int number : numbers()) {
            if (number >= after.file()) {
                scanFile(number, number == after.file() ? after.end() : 0, visitor);
            }
        }
    }

    /** The record at a place; empty when it stands there no more. */
    public Optional<Entry> read(Place place) {
        try (FileChannel file = FileChannel.open(path(place.file()), StandardOpenOption.READ)) {
            return new Members(file).at(place.offset()).flatMap(member -> WarcCodec.decode(member.content()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreException.io("reading the archive file " + name(place.file()), e);
        }
    }

    private void scanFile(int number, long from, Visitor visitor) {
        try (FileChannel file = FileChannel.open(path(number), StandardOpenOption.READ)) {
            Members members = new Members(file);
            String seal = sealOf(members);
            long at = from;
            while (at < file.size()) {
                Optional<Members.Member> member = members.at(at);
                if (member.isPresent()) {
                    visit(number, at, member.get(), visitor);
                    at = member.get().end();
                } else {
                    long next = members.next(at + 1, WarcCodec.beginning(seal));
                    long until = next < 0 ? file.size() : next;
                    visitor.damage(new Damage(name(number), at, until - at, false));
                    at = until;
                }
            }
        } catch (IOException e) {
            throw StoreException.io("reading the archive file " + name(number), e);
        }
    }

    private static void visit(int number, long at, Members.Member member, Visitor visitor) {
        WarcCodec.decode(member.content())
                .ifPresent(entry -> visitor.entry(entry, new Place(number, at, member.end())));
    }

    /**
     * Makes the archive ready to append: cuts off a record that a crash left unfinished at the end of the last file.
     *
     * @param from where records known to be whole end
     */
    public Optional<Damage> repairTail(Place from) {
        if (lastNumber == 0) {
            return Optional.empty();
        }
        try {
            FileChannel file = openLast();
            Members members = new Members(file);
            seal = sealOf(members);
            long whole = endOfWhole(members, from.file() == lastNumber ? from.end() : 0, file.size(), seal);
            long torn = file.size() - whole;
            if (torn > 0) {
                file.truncate(whole);
                file.force(true);
            }
            end = whole;
            return torn > 0 ? Optional.of(new Damage(name(lastNumber), whole, torn, true)) : Optional.empty();
        } catch (IOException e) {
            throw StoreException.io("repairing the archive file " + name(lastNumber), e);
        }
    }

    /** Cuts off what a file's last whole record is followed by; gives where that ends, 0 when the file is gone. */
    public long cutTorn(int number) {
        try (FileChannel file = FileChannel.open(path(number), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Members members = new Members(file);
            long whole = endOfWhole(members, 0, file.size(), sealOf(members));
            file.truncate(whole);
            file.force(true);
            return whole;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw StoreException.io("repairing the archive file " + name(number), e);
        }
    }

    /** The seal that a file's first record gives; empty for a file of an older version, and for one whose first record is damaged. */
    private static String sealOf(Members members) throws IOException {
        return members.at(0).map(first -> WarcCodec.seal(first.content())).orElse("");
    }

    private static long endOfWhole(Members members, long from, long size, String seal) throws IOException {
        long whole = Math.min(from, size);
        long at = whole;
        while (at >= 0 && at < size) {
            Optional<Members.Member> member = members.at(at);
            if (member.isPresent()) {
                whole = member.get().end();
                at = whole;
            } else {
                at = members.next(at + 1, WarcCodec.beginning(seal));
            }
        }
        return whole;
    }

    /** Appends an entry; it is safe once {@link #sync} has returned. On failure the archive is as before. */
    public Place append(Entry entry) {
        try {
            if (last == null || end >= rotateAt) {
                rotate();
            }
            if (end == 0) {
                begin(entry.archived());
            }
            byte[] record = WarcCodec.encode(entry, seal);
            long offset = end;
            write(record);
            return new Place(lastNumber, offset, end);
        } catch (IOException e) {
            throw StoreException.io("writing to the archive", e);
        }
    }

    private void rotate() throws IOException {
        if (last != null) {
            last.force(true);
            last.close();
            last = null;
        }
        lastNumber++;
        openLast();
        end = 0;
        Durable.folder(folder);
    }

    private void begin(Instant now) throws IOException {
        seal = UUID.randomUUID().toString();
        write(WarcCodec.info(now, SOFTWARE, seal));
    }

    private void write(byte[] record) throws IOException {
        FileChannel file = openLast();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(record);
            for (long at = end; bytes.hasRemaining(); ) {
                at += file.write(bytes, at);
            }
            end += record.length;
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
    }

    /** Where the records of a file stand, by sequence number. */
    public Map<Long, Place> places(int number) {
        Map<Long, Place> places = new LinkedHashMap<>();
        scanFile(number, 0, new Visitor() {
            @Override
            public void entry(Entry entry, Place place) {
                places.put(entry.sequence(), place);
            }

            @Override
            public void damage(Damage damage) {
                // Told of when the archive is scanned or checked.
            }
        });
        return places;
    }

    /**
     * Puts records in the places of those with their numbers, for good: the file is written anew without the old bytes, whole or
     * not at all, whatever happens meanwhile. The other records stand elsewhere then; see {@link #places}.
     *
     * @param instead makes the record in the place of the one with a number; null where that one stays
     */
    public void replace(int number, Rewriting.Instead instead) {
        Map<Long, Place> places = places(number);
        Path partial = folder.resolve(name(number) + ".partial");
        try (FileChannel old = FileChannel.open(path(number), StandardOpenOption.READ)) {
            long size = Rewriting.of(old, places, instead, sealOf(new Members(old)), partial);
            if (number == lastNumber && last != null) {
                last.close();
                last = null;
            }
            Files.move(partial, path(number), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.folder(folder);
            if (number == lastNumber) {
                end = size;
                openLast();
            }
        } catch (IOException e) {
            throw StoreException.io("writing the archive file " + name(number) + " anew", e);
        }
    }

    /** Forces everything appended to disk. */
    public void sync() {
        try {
            if (last != null) {
                last.force(false);
            }
        } catch (IOException e) {
            throw StoreException.io("forcing the archive to disk", e);
        }
    }

    private FileChannel openLast() throws IOException {
        if (last == null) {
            last = FileChannel.open(
                    path(lastNumber), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return last;
    }

    private List<Integer> numbers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> numberOf(file.getFileName().toString()))
                    .filter(number -> number > 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StoreException.io("listing the archive " + folder, e);
        }
    }

    private static int numberOf(String name) {
        boolean ours = name.length() == 20 && name.startsWith("isnad-") && name.endsWith(".warc.gz");
        String digits = ours ? name.substring(6, 12) : "";
        return ours && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }

    private Path path(int number) {
        return folder.resolve(name(number));
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "isnad-%06d.warc.gz", number);
    }

    @Override
    public void close() {
        try {
            if (last != null) {
                last.close();
            }
        } catch (IOException e) {
            throw StoreException.io("closing the archive", e);
        }
    }
}
