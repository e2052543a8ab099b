package org.isnad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.rows.Checkpoints;
import org.isnad.store.rows.RetentionLedger;
import org.isnad.store.rows.RetentionLedger.Due;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of the bodies of pages after their time: out of the archive, whose records give way to what was concluded from them, the
 * database, the index and the saved states of stories. The journal has the decision first; what a crash cut short is done again when
 * the store is opened.
 */
final class Retaining {
    private static final int BATCH = 256;

    private final Archive archive;
    private final RetentionLedger rows;
    private final IndexWriting index;
    private final StoreFolder folder;
    private final Supplier<Pipeline> pipeline;
    private final EmbeddedStore.Probe probe;

    Retaining(EmbeddedStore.Parts parts, StoreFolder folder, Supplier<Pipeline> pipeline, EmbeddedStore.Probe probe) {
        this.archive = parts.archive();
        this.rows = new RetentionLedger(parts.database());
        this.index = parts.index();
        this.folder = folder;
        this.pipeline = pipeline;
        this.probe = probe;
    }

    /** How many pages taken in before a moment have their bodies. */
    long due(Instant before) {
        return rows.due(before);
    }

    /** Lets go of what was to be let go and is still there; says whether there may have been any. */
    boolean carryOut(Journal journal) {
        Optional<Instant> moment = journal.bodiesLetGo();
        if (!rows.isPending(moment)) {
            return false;
        }
        Instant before = moment.orElseThrow();
        Set<Integer> files = rows.files(moment);
        files.forEach(file -> reindex(rows.due(before, file)));
        index.purge();
        probe.at("reindexed");
        files.forEach(file -> letGo(file, rows.due(before, file)));
        new Checkpoints(folder.stories(), damage -> {}).removeAfter(Long.MIN_VALUE);
        folder.deleteDamaged();
        rows.done(before);
        probe.at("let go");
        return true;
    }

    private void reindex(List<Due> pages) {
        for (Due page : pages) {
            rows.kept(page.sequence(), this::withoutBody).readings().forEach(index::put);
        }
    }

    private void letGo(int file, List<Due> pages) {
        Map<Long, Due> due = new HashMap<>();
        pages.forEach(page -> due.put(page.sequence(), page));
        archive.replace(file, sequence -> instead(due.get(sequence)));
        probe.at("rewritten");
        rows.place(archive.places(file));
        for (List<Due> batch : batches(pages)) {
            rows.keep(batch, this::withoutBody);
            probe.at("kept");
        }
    }

    private Reading withoutBody(Reading reading) {
        return pipeline.get().withoutBody(reading);
    }

    private @Nullable Entry instead(@Nullable Due page) {
        return page == null
                ? null
                : archive.read(page.place())
                        .map(former ->
                                rows.kept(page.sequence(), this::withoutBody).insteadOf(former))
                        .orElse(null);
    }

    private static List<List<Due>> batches(List<Due> pages) {
        List<List<Due>> batches = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += BATCH) {
            batches.add(pages.subList(from, Math.min(pages.size(), from + BATCH)));
        }
        return batches;
    }
}
