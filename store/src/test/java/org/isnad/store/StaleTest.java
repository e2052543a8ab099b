package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.StaleLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what an older lexicon or older rules made is made anew, with the same answers as a whole rebuild. */
class StaleTest {
    @TempDir
    Path folder;

    @Test
    void pagesOfThisVersionAreLeftAlone() {
        read("first", LibraryContract.press().size());
        assertThat(stale("first")).isZero();
    }

    @Test
    void onlyPagesOfAnotherVersionAreReadAgain() {
        read("first", 2);
        read("second", LibraryContract.press().size());
        assertThat(stale("second")).isEqualTo(2);
        assertThat(stale("second")).isZero();
    }

    @Test
    void theAnswersAreThoseOfAWholeRebuild() {
        read("first", LibraryContract.press().size());
        String before = answers();
        assertThat(stale("second")).isEqualTo(LibraryContract.press().size());
        assertThat(answers()).isEqualTo(before);
        assertThat(StoreCheck.of(folder, Fixtures.tools("second")).faults()).isEmpty();
        EmbeddedStore.rebuild(folder, Fixtures.tools("second"), note -> {}, done -> {});
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void whatACrashCutShortGoesOnWhenTheStoreIsOpened() {
        read("first", LibraryContract.press().size());
        String before = answers();
        try (Database database = Database.openToWrite(folder.resolve("store.db"))) {
            assertThat(new StaleLedger(database).letGo("second"))
                    .hasSize(LibraryContract.press().size());
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder, Fixtures.tools("second"), note -> {})) {
            store.settle(done -> {});
        }
        assertThat(answers()).isEqualTo(before);
        assertThat(StoreCheck.of(folder, Fixtures.tools("second")).faults()).isEmpty();
    }

    private void read(String version, int pages) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, Fixtures.tools(version), note -> {})) {
            store.receive(List.copyOf(LibraryContract.press().subList(0, pages)));
            store.settle(done -> {});
        }
    }

    private long stale(String version) {
        return EmbeddedStore.rebuildStale(folder, Fixtures.tools(version), note -> {}, done -> {});
    }

    private String answers() {
        try (StoreLibrary library = StoreLibrary.open(folder, Fixtures.tools(), note -> {}, done -> {})) {
            return LibraryContract.everything(library);
        }
    }
}
