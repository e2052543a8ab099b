package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.StoryEdit;
import org.isnad.chains.Chains;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.desk.Intake;
import org.isnad.store.rows.Database;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends LibraryContract {
    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int stores;

    @Override
    protected Intake fresh() {
        stores++;
        EmbeddedStore store = EmbeddedStore.open(at(), Fixtures.tools(), note -> {});
        open.addFirst(store);
        return store;
    }

    @Override
    protected Library library() {
        StoreLibrary library = StoreLibrary.open(at(), Fixtures.tools(), note -> {}, done -> {});
        open.addFirst(library);
        return library;
    }

    private Path at() {
        return folder.resolve("store" + stores);
    }

    @Test
    void aStatementReportedAsWrongIsGoneFromListsAndFromItsArticle() {
        EmbeddedStore store = (EmbeddedStore) fresh();
        store.receive(press());
        store.settle(done -> {});
        StatementView wrong = library().statements(ALL).getFirst();
        String article = wrong.article().id();
        int before =
                library().article(article).orElseThrow().facts().statements().size();
        store.correct(new Correction.StatementRejected(article, Chains.folded(wrong.words()), ""));
        store.settle(done -> {});
        assertThat(library().statement(wrong.statement().id())).isEmpty();
        assertThat(library().article(article).orElseThrow().facts().statements())
                .hasSize(before - 1)
                .noneMatch(statement -> statement.id().equals(wrong.statement().id()));
    }

    @Test
    void aReportThatIsTakenBackRestoresTheStatement() {
        EmbeddedStore store = (EmbeddedStore) fresh();
        store.receive(press());
        store.settle(done -> {});
        StatementView said = library().statements(ALL).getFirst();
        Chains.Rejection wrong = Chains.Rejection.of(said.article().id(), said.statement(), said.words());
        store.correct(new Correction.StatementRejected(wrong.article(), wrong.words(), wrong.speaker()));
        store.settle(done -> {});
        assertThat(library().statements(new StatementFilter(null, null, null, null, null, null, 10, true)))
                .extracting(one -> one.statement().id())
                .contains(said.statement().id());
        store.correct(new Correction.StatementRestored(wrong.article(), wrong.words(), wrong.speaker()));
        store.settle(done -> {});
        assertThat(library().statements(new StatementFilter(null, null, null, null, null, null, 10, true)))
                .isEmpty();
        assertThat(library().statement(said.statement().id())).isPresent();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        open.clear();
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheStore() {
        fresh();
        assertThatThrownBy(() -> EmbeddedStore.open(at(), Fixtures.tools(), note -> {}))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.problem()).isEqualTo(StoreException.Problem.LOCKED);
                    assertThat(e.detail()).isEqualTo("a test");
                });
    }

    @Test
    void readersWorkBesideAWriter() {
        read(press());
        assertThat(library().holdings().articles()).isEqualTo(4);
    }

    @Test
    void aMissingStoreIsSaid() {
        assertThatThrownBy(() -> StoreLibrary.open(folder.resolve("none"), Fixtures.tools(), note -> {}, done -> {}))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.ABSENT));
    }

    @Test
    void rebuildingGivesTheSameAnswers() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        EmbeddedStore.rebuild(at(), Fixtures.tools(), note -> {}, done -> {});
        assertThat(everything(library())).isEqualTo(before);
    }

    @Test
    void whatEditorsDecideWinsAndSurvivesRebuilding() throws Exception {
        read(press());
        List<StoryCard> found = library().stories(0, 9);
        String kept = found.getFirst().id();
        String gone = found.getLast().id();
        assertThat(kept).isNotEqualTo(gone);
        closeAll();
        try (EmbeddedStore store = EmbeddedStore.open(at(), Fixtures.tools(), note -> {})) {
            for (StoryEdit edit : List.of(
                    new StoryEdit.Merge(kept.substring(2), gone.substring(2), "خبر واحد"),
                    new StoryEdit.Rename(gone.substring(2), "عنوان المحرر", ""))) {
                store.correct(new Correction.StoryEdited(edit));
            }
            assertThat(store.isUnsettled()).isTrue();
            store.settle(done -> {});
            assertThat(store.isUnsettled()).isFalse();
        }
        merged(kept, gone);
        closeAll();
        EmbeddedStore.rebuild(at(), Fixtures.tools(), note -> {}, done -> {});
        merged(kept, gone);
        closeAll();
        try (EmbeddedStore store = EmbeddedStore.open(at(), Fixtures.tools(), note -> {})) {
            store.correct(new Correction.StoryEdited(new StoryEdit.Mute(kept.substring(2), true, "")));
            store.settle(done -> {});
        }
        assertThat(library().stories(0, 9)).extracting(StoryCard::id).doesNotContain(kept);
        assertThat(library().story(kept)).isPresent();
    }

    private void merged(String kept, String gone) {
        StoryView story = library().story(gone).orElseThrow();
        assertThat(story.story().id()).isEqualTo(kept);
        assertThat(story.story().headline()).isEqualTo("عنوان المحرر");
        assertThat(story.history()).anyMatch(change -> change.evidence().rule().equals("خبر واحد"));
    }

    @Test
    void rebuildingKeepsWhereIdsOnceShownLead() throws Exception {
        Intake intake = fresh();
        intake.receive(press().subList(1, 2));
        intake.settle(done -> {});
        String shown = library().stories(0, 1).getFirst().id();
        intake.receive(press());
        intake.settle(done -> {});
        String now = library().story(shown).orElseThrow().story().id();
        closeAll();
        EmbeddedStore.rebuild(at(), Fixtures.tools(), note -> {}, done -> {});
        assertThat(library().story(shown))
                .hasValueSatisfying(story -> assertThat(story.story().id()).isEqualTo(now));
    }

    @Test
    void rebuildingSetsADatabaseAsideThatCannotBeUsed() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        Files.writeString(at().resolve("store.db"), "this is no database ".repeat(500));
        EmbeddedStore.rebuild(at(), Fixtures.tools(), note -> {}, done -> {});
        assertThat(at().resolve("store.db.damaged-1")).isRegularFile();
        assertThat(everything(library())).isEqualTo(before);
    }

    @Test
    void theStreamHasTheOrderOfThePipeline() {
        List<String> times = List.of(
                "2026-03-02",
                "2026-03-02T23:30",
                "2026-03-02T22:00Z",
                "2026-03-02T08:00+03:00",
                "2026-03-02T06:00",
                "",
                "2026-03-01");
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            arrivals.add(article("k" + i, "موقع المنارة", times.get(i), "عنوان " + i, "نص الخبر " + i));
        }
        read(arrivals);
        List<Reading> stream = new ArrayList<>();
        ((StoreLibrary) library()).shelf().eachReading(stream::add);
        assertThat(stream)
                .extracting(reading -> reading.article().id())
                .startsWith("k6")
                .endsWith("k5");
        assertThat(stream).isEqualTo(Pipeline.inEventOrder(stream));
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnewAndOneThatIsOutOfReachIsLeftAlone() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        Path segments = segments();
        Files.write(segments, new byte[] {1, 2, 3});
        List<Note> notes = new ArrayList<>();
        EmbeddedStore.open(at(), Fixtures.tools(), notes::add).close();
        assertThat(notes).extracting(Note::kind).contains(Note.Kind.INDEX_REMADE);
        assertThat(everything(library())).isEqualTo(before);
        closeAll();
        Path index = at().resolve("index");
        Path aside = Files.move(index, at().resolve("elsewhere"));
        Files.writeString(index, "no folder");
        assertThatThrownBy(() -> EmbeddedStore.open(at(), Fixtures.tools(), note -> {}))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.IO));
        assertThat(index).hasContent("no folder");
        Files.delete(index);
        Files.move(aside, index);
        assertThat(everything(library())).isEqualTo(before);
    }

    private Path segments() throws IOException {
        try (var files = Files.list(at().resolve("index"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aDamagedArchiveIsSaidByTheCheck() throws Exception {
        read(press());
        closeAll();
        Path archive = at().resolve("archive").resolve("isnad-000001.warc.gz");
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(archive, bytes);
        assertThat(StoreCheck.of(at(), Fixtures.tools()).faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.ARCHIVE_DAMAGED, Fault.Kind.RECORDS_KNOWN);
    }

    @Test
    void aSoundStoreChecksOut() {
        read(press());
        StoreCheck.Report report = StoreCheck.of(at(), Fixtures.tools());
        assertThat(report.faults()).isEmpty();
        assertThat(report.records()).isEqualTo(4);
    }

    @Test
    void aCountThatIsNotThatOfTheRowsIsSaidByTheCheck() throws Exception {
        read(press());
        closeAll();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + at().resolve("store.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE held SET number = 9 WHERE name = 'page'");
        }
        assertThat(StoreCheck.of(at(), Fixtures.tools()).faults())
                .containsExactly(Fault.of(Fault.Kind.ROWS_COUNTED, "page", 4, 9));
    }

    @Test
    void rowsWrittenOverAreCountedOnce() throws Exception {
        read(press());
        closeAll();
        String again = "INSERT OR REPLACE INTO page SELECT * FROM page";
        try (Database database = Database.openToWrite(at().resolve("store.db"))) {
            database.write(session -> session.update(again));
        }
        assertThat(StoreCheck.of(at(), Fixtures.tools()).faults()).isEmpty();
        assertThat(library().holdings()).extracting(Holdings::pages).isEqualTo(4);
    }

    @Test
    void aStoreWithoutItsDatabaseOrIndexMakesThemAnew() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        Files.delete(at().resolve("store.db"));
        assertThat(everything(library())).isEqualTo(before);
        closeAll();
        new StoreFolder(at()).deleteIndex();
        assertThat(library()
                        .search(new org.isnad.views.SearchQuery("الإنقاذ", 0, 5))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void aDatabaseFullOfNoiseIsMadeAnewAndSaid() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        Files.writeString(at().resolve("store.db"), "this is no database ".repeat(500));
        List<Note> notes = new ArrayList<>();
        EmbeddedStore store = EmbeddedStore.open(at(), Fixtures.tools(), notes::add);
        open.addFirst(store);
        store.settle(done -> {});
        assertThat(notes).extracting(Note::kind).contains(Note.Kind.DATABASE_REMADE, Note.Kind.REPLAYED);
        assertThat(everything(library())).isEqualTo(before);
    }

    @Test
    void anUnfinishedRecordAtTheEndOfTheArchiveIsCutOffAndSaid() throws Exception {
        read(press());
        String before = everything(library());
        closeAll();
        Path archive = at().resolve("archive").resolve("isnad-000001.warc.gz");
        Files.write(archive, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, StandardOpenOption.APPEND);
        List<Note> notes = new ArrayList<>();
        open.addFirst(EmbeddedStore.open(at(), Fixtures.tools(), notes::add));
        assertThat(notes).containsExactly(new Note(Note.Kind.CUT_OFF, 7, "isnad-000001.warc.gz"));
        assertThat(everything(library())).isEqualTo(before);
    }

    @Test
    void anArchiveCutByOthersKeepsWhatTheDatabaseKnowsAndTakesNewPages() throws Exception {
        read(press().subList(0, 3));
        closeAll();
        Path archive = at().resolve("archive").resolve("isnad-000001.warc.gz");
        try (var file = java.nio.channels.FileChannel.open(archive, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(archive) - 5);
        }
        List<Note> notes = new ArrayList<>();
        EmbeddedStore store = EmbeddedStore.open(at(), Fixtures.tools(), notes::add);
        open.addFirst(store);
        assertThat(notes).extracting(Note::kind).contains(Note.Kind.ARCHIVE_SHORT);
        store.receive(press());
        store.settle(done -> {});
        closeAll();
        assertThat(library().holdings().articles()).isEqualTo(4);
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws IOException {
        read(press());
        open.forEach(closeable -> {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        open.clear();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + at().resolve("store.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        assertThatThrownBy(() -> EmbeddedStore.open(at(), Fixtures.tools(), note -> {}))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.NEWER));
    }
}
