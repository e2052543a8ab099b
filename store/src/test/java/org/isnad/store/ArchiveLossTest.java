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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the archive itself is cut, the loss is said, whichever file it befell, and the same pages are taken in anew. */
class ArchiveLossTest {
    private static final List<Arrival> PRESS =
            IntStream.range(0, 6).mapToObj(CrashTest::article).toList();

    @TempDir
    Path folder;

    private final List<Note> notes = new ArrayList<>();

    @Test
    void aCutOfAnEarlierFileIsSaidAndItsPagesAreTakenInAnew() throws IOException {
        String whole = read(folder.resolve("whole"), PRESS);
        Path store = folder.resolve("store");
        read(store, PRESS);
        cut(store, 1, 5);
        assertThat(read(store, PRESS)).isEqualTo(whole);
        assertThat(files(store)).hasSize(2);

        cut(store, 1, 5);
        assertThat(lost(store)).isEqualTo(1);
        assertThat(faults(store)).containsExactly(Fault.Kind.PAGES_LOST);
        assertThat(read(store, PRESS)).isEqualTo(whole);
        assertThat(lost(store)).isZero();
        assertThat(faults(store)).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsALossOfAllItsPages() throws IOException {
        Path store = folder.resolve("store");
        String whole = read(store, PRESS);
        cut(store, 1, 5);
        read(store, PRESS);
        Files.delete(files(store).getFirst());
        assertThat(lost(store)).isEqualTo(5);
        assertThat(read(store, PRESS)).isEqualTo(whole);
    }

    @Test
    void aFileThatComesBackIsRecognised() throws IOException {
        Path store = folder.resolve("store");
        String whole = read(store, PRESS);
        Path away = Files.move(files(store).getFirst(), folder.resolve("away"));
        assertThat(lost(store)).isEqualTo(6);
        Files.move(away, store.resolve("archive/isnad-000001.warc.gz"));
        assertThat(lost(store)).isZero();
        assertThat(faults(store)).isEmpty();
        assertThat(read(store, PRESS)).isEqualTo(whole);
    }

    private static String read(Path root, List<Arrival> pages) {
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            pages.forEach(page -> store.receive(List.of(page)));
            store.settle(done -> {});
            try (StoreLibrary library = store.library()) {
                return LibraryContract.everything(library);
            }
        }
    }

    /** How many pages opening says that the archive has lost. */
    private long lost(Path root) {
        notes.clear();
        EmbeddedStore.open(root, Fixtures.tools(), notes::add).close();
        return notes.stream()
                .filter(note -> note.kind() == Note.Kind.ARCHIVE_SHORT)
                .mapToLong(Note::count)
                .sum();
    }

    private static List<Fault.Kind> faults(Path root) {
        return StoreCheck.of(root, Fixtures.tools()).faults().stream()
                .map(Fault::kind)
                .toList();
    }

    private static void cut(Path root, int number, int bytes) throws IOException {
        Path file = files(root).get(number - 1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.list(root.resolve("archive"))) {
            return files.sorted().toList();
        }
    }
}
