package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.desk.Receipt;
import org.isnad.store.archive.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page taken out leaves no word behind in any file of the store, whenever the process ends. */
class RemovalTest {
    private static final String WORDS = "شجرة السدر العتيقة";
    private static final int PAGES = 6;
    private static final List<Arrival> PRESS =
            IntStream.range(0, PAGES).mapToObj(RemovalTest::page).toList();
    private static final String REMOVED = Entry.idOf(PRESS.get(2));

    @TempDir
    Path folder;

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Arrival page(int number) {
        String more = number == 2 ? " وقالت الطبيبة مها السندي إن «" + WORDS + " ستبقى في مكانها»." : "";
        return LibraryContract.article(
                "page-" + number,
                "موقع المنارة",
                "2026-03-0" + (1 + number) + "T08:00:00+03:00",
                "الخبر رقم " + number,
                "هذا نص الخبر رقم " + number + " عن ميناء بلدة الواحة. وفيه جملة ثانية طولها معتاد." + more);
    }

    @Test
    void noFileHoldsAWordOfItAndAllElseStays() throws IOException {
        remove(folder.resolve("store"), 0);
        assertGone(folder.resolve("store"));
        assertThat(StoreCheck.of(folder.resolve("store"), Fixtures.tools()).faults())
                .isEmpty();
        try (StoreLibrary library = open("store")) {
            assertThat(library.articles(0, 100)).hasSize(PAGES - 1);
            assertThat(library.article("page-2")).isEmpty();
        }
    }

    @Test
    void endingAtAnyStepTheNextOpeningFinishesIt() throws IOException {
        remove(folder.resolve("whole"), 0);
        String whole = answers("whole");
        for (int step = 1; step <= 8; step++) {
            String name = "step" + step;
            remove(folder.resolve(name), step);
            assertThat(answers(name)).as(name).isEqualTo(whole);
            assertGone(folder.resolve(name));
            assertThat(StoreCheck.of(folder.resolve(name), Fixtures.tools()).faults())
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void aRebuildGivesTheSameAnswers() throws IOException {
        remove(folder.resolve("store"), 0);
        String before = answers("store");
        EmbeddedStore.rebuild(folder.resolve("store"), Fixtures.tools(), note -> {}, done -> {});
        assertThat(answers("store")).isEqualTo(before);
    }

    @Test
    void theSamePageIsNotTakenInAgain() {
        remove(folder.resolve("store"), 0);
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), Fixtures.tools(), note -> {})) {
            assertThat(store.receive(List.of(PRESS.get(2)))).singleElement().satisfies(receipt -> {
                Rejected why = ((Receipt.Refused) receipt).rejected();
                assertThat(why.reason()).isEqualTo(Rejected.Reason.REMOVED);
                assertThat(why.detail()).isEqualTo("طلب صاحبه");
            });
        }
    }

    @Test
    void allVersionsOfAPageAreMeantByItsArticle() {
        Arrival later = LibraryContract.article(
                "page-2", "موقع المنارة", "2026-03-05T08:00:00+03:00", "عنوان أحدث", "نص أحدث من الأول بكثير.");
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), Fixtures.tools(), note -> {})) {
            store.receive(PRESS);
            store.receive(List.of(later));
            assertThat(store.pagesOf("page-2")).extracting(Meant::page).containsExactly(REMOVED, Entry.idOf(later));
            assertThat(store.pagesOf("no-such-page")).isEmpty();
        }
    }

    @Test
    void reportedWordsOfItLeaveTheJournal() throws IOException {
        Path root = folder.resolve("store");
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            store.receive(PRESS);
            store.correct(new Correction.StatementRejected("page-2", WORDS, ""));
            store.correct(new Correction.StatementRejected("page-1", "كلمات اخرى", ""));
            store.correct(new Correction.PageRemoved(REMOVED, "طلب صاحبه"));
            store.settle(done -> {});
        }
        assertGone(root);
        assertThat(Files.readString(root.resolve("journal.jsonl"))).contains("كلمات اخرى");
    }

    /** Reads the press and takes a page out; ends at a step of that when it is not 0. */
    private static void remove(Path root, int dieAt) {
        int[] step = {-1};
        EmbeddedStore.Probe probe = name -> {
            if (step[0] >= 0 && ++step[0] == dieAt) {
                throw new Died();
            }
        };
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {}, probe)) {
            store.receive(PRESS);
            store.settle(done -> {});
            step[0] = 0;
            store.correct(new Correction.PageRemoved(REMOVED, "طلب صاحبه"));
            store.settle(done -> {});
        } catch (Died wanted) {
            assertThat(dieAt).isPositive();
        }
    }

    private StoreLibrary open(String name) {
        return StoreLibrary.open(folder.resolve(name), Fixtures.tools(), note -> {}, done -> {});
    }

    private String answers(String name) {
        try (StoreLibrary library = open(name)) {
            return LibraryContract.everything(library);
        }
    }

    private static void assertGone(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile).filter(RemovalTest::tells))
                    .isEmpty();
        }
    }

    private static boolean tells(Path file) {
        String content = content(file);
        return content.contains(WORDS) || content.contains("السندي");
    }

    private static String content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean packed = bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
            byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
