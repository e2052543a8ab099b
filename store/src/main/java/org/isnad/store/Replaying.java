package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.RawPage;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;

/** Derives what the archive holds beyond the database, in batches of bounded size. For one run. */
final class Replaying implements Archive.Visitor {
    private static final int BATCH = 64;
    private static final int BATCH_BYTES = 8 << 20;

    private final Consumer<List<Deriver.Placed>> derive;
    private final Consumer<Note> notes;
    private final List<Deriver.Placed> batch = new ArrayList<>();
    private long bytes;
    private long sequence;

    /** @param sequence of the last record that is derived already */
    Replaying(long sequence, Consumer<List<Deriver.Placed>> derive, Consumer<Note> notes) {
        this.sequence = sequence;
        this.derive = derive;
        this.notes = notes;
    }

    /** Derives all records from a place on and returns the sequence number of the last one. */
    long through(Archive archive, Archive.Place from) {
        archive.scan(from, this);
        flush();
        return sequence;
    }

    @Override
    public void entry(Entry entry, Archive.Place place) {
        if (entry.sequence() > sequence) {
            sequence = entry.sequence();
            batch.add(new Deriver.Placed(entry, place));
            bytes += entry.arrival() instanceof Arrival.Arrived(RawPage page) ? page.bytes().length : 0;
        }
        if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
            flush();
        }
    }

    @Override
    public void damage(Archive.Damage damage) {
        notes.accept(Note.skipped(damage));
    }

    private void flush() {
        derive.accept(List.copyOf(batch));
        batch.clear();
        bytes = 0;
    }
}
