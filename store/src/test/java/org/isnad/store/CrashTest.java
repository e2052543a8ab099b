package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.isnad.desk.Arrival;
import org.isnad.views.ArticleCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they write lose no page they reported, and what is left answers like a store never hurt. */
class CrashTest {
    private static final int ARTICLES = 7;

    @TempDir
    Path folder;

    static Arrival article(int number) {
        return LibraryContract.article(
                "crash-" + number,
                "موقع المنارة",
                "2026-03-0" + (1 + number % 9) + "T0" + number % 10 + ":00+03:00",
                "الخبر رقم " + number,
                "هذا نص الخبر رقم " + number + " عن ميناء بلدة الواحة. وفيه جملة ثانية طولها معتاد.");
    }

    @Test
    void dyingBetweenAnyTwoStepsLosesNothingThatWasReported() throws Exception {
        String whole = reference();
        int deaths = 0;
        for (int step = 1; step < 60; step += 5) {
            Path store = folder.resolve("step" + step);
            deaths += start(store, step).waitFor() == 0 ? 0 : 1;
            assertNothingLost(store, reported(store), whole);
        }
        assertThat(deaths).isGreaterThan(6);
    }

    @Test
    void killingAtAnyMomentLosesNothingThatWasReported() throws Exception {
        String whole = reference();
        Random random = new Random(11);
        for (int round = 0; round < 4; round++) {
            Path store = folder.resolve("kill" + round);
            Process process = start(store, 0);
            process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertNothingLost(store, reported(store), whole);
        }
    }

    private void assertNothingLost(Path store, List<String> reported, String whole) {
        try (EmbeddedStore opened = EmbeddedStore.open(store, Fixtures.tools(), note -> {})) {
            opened.settle(done -> {});
            try (StoreLibrary library = opened.library()) {
                assertThat(library.articles(0, 100)).extracting(ArticleCard::id).containsAll(reported);
            }
            assertThat(StoreCheck.of(store, Fixtures.tools()).faults()).isEmpty();
            for (int number = 0; number < ARTICLES; number++) {
                opened.receive(List.of(article(number)));
            }
            opened.settle(done -> {});
            try (StoreLibrary library = opened.library()) {
                assertThat(LibraryContract.everything(library)).isEqualTo(whole);
            }
        }
    }

    private String reference() {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("whole"), Fixtures.tools(), note -> {})) {
            for (int number = 0; number < ARTICLES; number++) {
                store.receive(List.of(article(number)));
            }
            store.settle(done -> {});
            try (StoreLibrary library = store.library()) {
                return LibraryContract.everything(library);
            }
        }
    }

    private static Process start(Path store, int dieAt) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingReader.class.getName(),
                        store.toString(),
                        Integer.toString(ARTICLES),
                        Integer.toString(dieAt))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said(store).toFile())
                .start();
    }

    private static Path said(Path store) {
        return store.resolveSibling(store.getFileName() + ".said");
    }

    /** What the process had told when it died; a last line without its end was not told. */
    private static List<String> reported(Path store) throws IOException {
        String said = Files.readString(said(store));
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("read "))
                .map(line -> line.substring("read ".length()))
                .toList();
    }
}
