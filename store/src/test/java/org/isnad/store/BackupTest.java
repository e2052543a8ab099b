package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.isnad.desk.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    @Test
    void aCopyAnswersLikeTheStore() {
        try (EmbeddedStore store = EmbeddedStore.open(from(), Fixtures.tools(), note -> {})) {
            store.receive(LibraryContract.press());
            store.correct(new Correction.SpellingRejected("p", "نوال"));
            store.settle(done -> {});
        }
        StoreCheck.Report report = Backup.of(from(), to(), Fixtures.tools(), note -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(answers(to())).isEqualTo(answers(from()));
        assertThat(to().resolve("journal.jsonl")).hasSameTextualContentAs(from().resolve("journal.jsonl"));
    }

    @Test
    void aCopyMadeWhilePagesComeInIsWholeAndHoldsAllThatHadBeenReadBefore()
            throws InterruptedException, ExecutionException {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService writer = Executors.newSingleThreadExecutor();
                EmbeddedStore store = EmbeddedStore.open(from(), Fixtures.tools(), note -> {})) {
            store.receive(LibraryContract.press());
            store.settle(threaded -> {});
            Future<Integer> writing = writer.submit(() -> {
                int number = 0;
                for (; !done.get(); number++) {
                    store.receive(List.of(CrashTest.article(number)));
                }
                store.settle(threaded -> {});
                return number;
            });
            try {
                StoreCheck.Report report = Backup.of(from(), to(), Fixtures.tools(), note -> {});
                assertThat(report.faults()).isEmpty();
                assertThat(report.records())
                        .isGreaterThanOrEqualTo(LibraryContract.press().size());
            } finally {
                done.set(true);
            }
            assertThat(writing.get()).isPositive();
        }
        try (StoreLibrary library = StoreLibrary.open(to(), Fixtures.tools(), note -> {}, threaded -> {})) {
            assertThat(library.article("flood-1")).isPresent();
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenTo() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(from(), Fixtures.tools(), note -> {})) {
            store.receive(LibraryContract.press());
        }
        Files.createDirectories(to());
        Files.writeString(to().resolve("letter.txt"), "لا تمسّ");
        assertThatThrownBy(() -> Backup.of(from(), to(), Fixtures.tools(), note -> {}))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.NOT_EMPTY));
        assertThat(to()).isDirectoryContaining(file -> file.endsWith("letter.txt"));
    }

    private Path from() {
        return folder.resolve("store");
    }

    private Path to() {
        return folder.resolve("copy");
    }

    private static String answers(Path root) {
        try (StoreLibrary library = StoreLibrary.open(root, Fixtures.tools(), note -> {}, done -> {})) {
            return LibraryContract.everything(library);
        }
    }
}
