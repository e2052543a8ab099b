package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.desk.Arrival;
import org.isnad.desk.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is reported as read once its record was forced to disk, and not before. */
class ReceiptTest {
    private static final List<Arrival> PRESS =
            IntStream.range(0, 3).mapToObj(CrashTest::article).toList();

    @TempDir
    Path folder;

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void oneSyncForAllPagesOfABatchComesBeforeAnythingIsDerivedOrReported() {
        List<String> steps = new ArrayList<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder, Fixtures.tools(), note -> {}, steps::add)) {
            steps.clear();
            assertThat(store.receive(PRESS)).allMatch(Receipt.Accepted.class::isInstance);
            steps.add("reported");
            store.receive(PRESS);
        }
        assertThat(steps.subList(0, 9))
                .containsExactly(
                        "appended",
                        "appended",
                        "appended",
                        "synced",
                        "derived",
                        "applied",
                        "indexed",
                        "committed",
                        "reported");
    }

    @Test
    void aPowerCutBeforeTheSyncTakesOnlyPagesThatWereNotReported() throws IOException {
        long[] synced = {0};
        boolean[] cut = {false};
        Path archive = folder.resolve("archive/isnad-000001.warc.gz");
        EmbeddedStore.Probe probe = step -> {
            if (step.equals("synced")) {
                synced[0] = archive.toFile().length();
            }
            if (step.equals("appended") && cut[0]) {
                throw new PowerCut();
            }
        };
        List<Receipt> reported = new ArrayList<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder, Fixtures.tools(), note -> {}, probe)) {
            reported.addAll(store.receive(PRESS.subList(0, 2)));
            cut[0] = true;
            reported.addAll(store.receive(PRESS.subList(2, 3)));
        } catch (PowerCut wanted) {
            lose(archive, synced[0]);
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder, Fixtures.tools(), note -> {})) {
            assertThat(reported).hasSize(2);
            assertThat(store.receive(PRESS.subList(0, 2))).allMatch(Receipt.Known.class::isInstance);
            assertThat(store.receive(PRESS.subList(2, 3))).allMatch(Receipt.Accepted.class::isInstance);
        }
    }

    /** What was written after the last sync never reached the disk. */
    private static void lose(Path archive, long synced) throws IOException {
        assertThat(Files.size(archive)).isGreaterThan(synced);
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            file.truncate(synced);
        }
    }
}
