package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.memory.Epoch;
import org.isnad.memory.Epochs;
import org.isnad.memory.Memories;
import org.isnad.store.MemoryFolder.Kept;
import org.isnad.store.archive.Archive;
import org.isnad.store.rows.Derived;
import org.isnad.store.rows.MemoryLedger;
import org.isnad.store.rows.MemoryLedger.Revision;
import org.isnad.store.rows.MemoryLedger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Brings memories up to date with all articles: learns in event order from the first day touched, publishes an epoch at each
 * midnight, and reads again the articles that were read with another epoch than the one before their day. Any order of reading
 * thus gives the same epochs and the same facts. Done again after a crash, it finds what is left to do.
 */
final class Remembering {
    private static final int BATCH = 64;

    private final MemoryLedger ledger;
    private final MemoryFolder folder;
    private final Archive archive;
    private final Deriver deriver;
    private final Pipeline pipeline;
    private final Epoch nothing;
    private final Consumer<Reading> index;
    private final List<Standing> stale = new ArrayList<>();
    private Memories memories;
    private Kept now = Kept.NONE;
    private boolean revising;

    /**
     * @param nothing the epoch to begin with where none was published: it knows what readers have rejected
     * @param index where revised articles are to be found
     */
    Remembering(
            MemoryLedger ledger,
            MemoryFolder folder,
            Archive archive,
            Deriver deriver,
            Pipeline pipeline,
            Epoch nothing,
            Consumer<Reading> index) {
        this.ledger = ledger;
        this.folder = folder;
        this.archive = archive;
        this.deriver = deriver;
        this.pipeline = pipeline;
        this.nothing = nothing;
        this.index = index;
        this.memories = pipeline.memories(nothing);
    }

    /** Whether anything was touched since memories were last learnt. */
    boolean isDue() {
        return ledger.touched().isPresent();
    }

    void settle() {
        OptionalLong touched = ledger.touched();
        if (touched.isEmpty()) {
            return;
        }
        folder.removeAfter(touched.getAsLong());
        now = folder.usable(touched.getAsLong());
        memories = pipeline.memories(now == Kept.NONE ? nothing : now.epoch());
        long from = now.epoch().day();
        ledger.eachFrom(from, this::article);
        flush();
        if (today > Long.MIN_VALUE) {
            turn(today + 1);
        }
    }

    private long today = Long.MIN_VALUE;

    private void article(Standing standing) {
        if (standing.day() != today) {
            flush();
            turn(standing.day());
        }
        if (standing.memory().equals(now.digest())) {
            learn(standing.reading(), standing);
        } else {
            stale.add(standing);
        }
        if (stale.size() >= BATCH) {
            flush();
        }
    }

    /** Closes the days before one and publishes what they taught. */
    private void turn(long day) {
        today = day;
        Epoch epoch = memories.at(day);
        if (epoch != now.epoch() && epoch != nothing) {
            now = Kept.of(epoch);
            folder.publish(epoch);
        }
    }

    private void learn(Reading reading, Standing standing) {
        memories.learn(pipeline.lesson(reading));
        if (standing.lesson() != null) {
            memories.learn(standing.lesson());
        }
    }

    /** Reads again what was read with another epoch. */
    private void flush() {
        if (stale.isEmpty()) {
            return;
        }
        if (!revising) {
            ledger.beginRevising();
            revising = true;
        }
        Map<Long, Derived> derived = new HashMap<>();
        deriver.derive(records(), pipeline.with(Epochs.of(now.epoch())))
                .forEach(page -> derived.put(page.entry().sequence(), page));
        List<Revision> revisions = stale.stream()
                .map(standing -> revision(standing, derived.get(standing.sequence())))
                .toList();
        ledger.revise(revisions);
        for (int i = 0; i < stale.size(); i++) {
            Revision revision = revisions.get(i);
            if (revision.changed()) {
                index.accept(revision.reading());
            }
            learn(revision.reading(), stale.get(i));
        }
        stale.clear();
    }

    /** The pages to read again; those that the archive has lost are not among them. */
    private List<Deriver.Placed> records() {
        List<Deriver.Placed> records = new ArrayList<>();
        for (Standing standing : stale) {
            archive.read(standing.place())
                    .filter(entry -> entry.sequence() == standing.sequence())
                    .ifPresent(entry -> records.add(new Deriver.Placed(entry, standing.place())));
        }
        return records;
    }

    /** An article as its page now gives it; what stood, where it gives it no more or is lost. */
    private Revision revision(Standing standing, @Nullable Derived derived) {
        String id = standing.reading().article().id();
        Optional<Reading> again = derived == null
                ? Optional.empty()
                : derived.readings().stream()
                        .filter(reading -> reading.article().id().equals(id))
                        .findFirst();
        boolean main = standing.parts() != null && again.isPresent();
        Derived.PageParts page = main && derived != null ? derived.page() : null;
        boolean samePage = page == null || page.equals(standing.parts());
        return new Revision(
                standing.sequence(),
                now.digest(),
                again.orElse(standing.reading()),
                again.isPresent() && !again.get().equals(standing.reading()),
                samePage ? null : page);
    }
}
