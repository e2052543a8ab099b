package org.isnad.store.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;
import org.isnad.store.StoreException;

/**
 * What an archive gives to other programs, up to a place beyond which a writer may be at work. Tombstones are left out: they say
 * nothing to anybody else; so are pages whose bodies were let go, since what is left of them is no page. For one thread.
 */
public final class ArchiveExport {
    private static final String SOFTWARE = "isnad";
    /** The seals of the files are the store's own: nobody who could make a page may learn one. */
    private static final String NO_SEAL = "";

    private final Archive archive;
    private final Archive.Place until;
    private final Consumer<Archive.Damage> damage;

    /** @param damage told of what had to be passed over */
    public ArchiveExport(Archive archive, Archive.Place until, Consumer<Archive.Damage> damage) {
        this.archive = archive;
        this.until = until;
        this.damage = damage;
    }

    /**
     * Writes all records as one WARC 1.1 file, each in a gzip member of its own after one that describes the file.
     *
     * @param out not closed
     */
    public void warc(OutputStream out) {
        boolean[] begun = {false};
        try {
            each((entry, place) -> {
                if (!begun[0]) {
                    begun[0] = true;
                    write(out, WarcCodec.info(entry.archived(), SOFTWARE, NO_SEAL));
                }
                write(out, WarcCodec.encode(entry, NO_SEAL));
            });
            if (!begun[0]) {
                write(out, WarcCodec.info(Instant.EPOCH, SOFTWARE, NO_SEAL));
            }
        } catch (UncheckedIOException e) {
            throw StoreException.io("writing the WARC file", e);
        }
    }

    private static void write(OutputStream out, byte[] record) {
        try {
            out.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over where the pages stand, in the order they came. */
    public void captures(Consumer<Capture> consumer) {
        each((entry, place) -> {
            if (entry.arrival() instanceof Arrival.Arrived(RawPage page)) {
                consumer.accept(new Capture(
                        WarcCodec.target(entry, page),
                        entry.archived(),
                        page.contentType(),
                        entry.id(),
                        Archive.name(place.file()),
                        place.offset(),
                        place.end() - place.offset()));
            }
        });
    }

    private void each(BiConsumer<Entry, Archive.Place> consumer) {
        archive.scan(Archive.Place.START, new Archive.Visitor() {
            @Override
            public void entry(Entry entry, Archive.Place place) {
                if (stands(place.file(), place.offset()) && !isTombstone(entry) && !entry.kept()) {
                    consumer.accept(entry, place);
                }
            }

            @Override
            public void damage(Archive.Damage met) {
                int order = met.file().compareTo(Archive.name(until.file()));
                if (order < 0 || (order == 0 && met.offset() < until.end())) {
                    damage.accept(met);
                }
            }
        });
    }

    private boolean stands(int file, long offset) {
        return file < until.file() || (file == until.file() && offset < until.end());
    }

    private static boolean isTombstone(Entry entry) {
        return entry.arrival() instanceof Arrival.Unusable(Rejected why) && why.reason() == Rejected.Reason.REMOVED;
    }
}
