package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.StoryEdit;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.desk.Settling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that are stepped on from saved states are those of one run over all articles. */
class SteppingTest {
    private static final List<String> NEWS = List.of(
            "احترقت مطحنة الوادي الكبيرة في بلدة الرحاب وامتدت النيران إلى مخزن القمح المجاور",
            "فاز العداء مروان الصياح بسباق الجبل بعد منافسة شديدة مع حامل اللقب السابق",
            "افتتح متحف الخزف معرضا لأواني القوافل القديمة يضم مئتي قطعة نادرة",
            "تفتتح بلدية مرسى الياسمين السوق القديمة بعد عام من الترميم");

    @TempDir
    Path folder;

    /** Three articles a day over forty days. */
    private static List<Arrival> news() {
        Random random = new Random(5);
        List<Arrival> news = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String text = NEWS.get(random.nextInt(NEWS.size())) + " " + NEWS.get(random.nextInt(NEWS.size()));
            LocalDate day = LocalDate.of(2031, 3, 1).plusDays(i / 3);
            news.add(LibraryContract.article(
                    "n" + i, "الصدى", day + "T0" + i % 10 + ":00+03:00", text.substring(0, 40), text + " " + i));
        }
        return news;
    }

    private String stepped(String name, List<List<Arrival>> batches, Consumer<Note> notes) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve(name), Fixtures.tools(), notes)) {
            for (List<Arrival> batch : batches) {
                store.receive(batch);
                store.settle(done -> {});
            }
        }
        return told(name);
    }

    private String told(String name) throws Exception {
        try (StoreLibrary library = StoreLibrary.open(folder.resolve(name), Fixtures.tools(), note -> {}, done -> {})) {
            return LibraryContract.everything(library);
        }
    }

    private List<Path> states(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name).resolve("stories"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void lateNewsBackfillsAndNewNewsGiveTheStoriesOfOneRun() throws Exception {
        List<Arrival> news = news();
        String whole = stepped("whole", List.of(news), note -> {});
        List<Arrival> early = new ArrayList<>(news.subList(0, 100));
        List<Arrival> backfill = List.of(early.remove(50), early.remove(20), early.remove(3));
        List<Arrival> late = List.of(early.remove(93));
        String parts = stepped(
                "parts", List.of(early, news.subList(100, 110), late, news.subList(110, 120), backfill), note -> {});
        assertThat(parts).isEqualTo(whole);
        assertThat(states("parts")).isNotEmpty().hasSizeLessThan(6);
    }

    @Test
    void whatIsFollowedAndWhatComesInWhileStoriesAreFoundGivesTheStoriesOfOneRun() throws Exception {
        List<Arrival> news = news();
        String whole = stepped("whole", List.of(news), note -> {});
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("beside"), Fixtures.tools(), note -> {})) {
            store.receive(news.subList(30, 60));
            store.settle(done -> {});
            store.receive(news.subList(80, 100));
            store.follow();
            Settling settling = store.settling().orElseThrow();
            store.receive(news.subList(60, 80));
            store.follow();
            settling.find(done -> {});
            store.receive(news.subList(0, 30));
            settling.keep();
            store.receive(news.subList(100, 120));
            store.follow();
            try (StoreLibrary library = store.library()) {
                assertThat(library.holdings().articles()).isEqualTo(120);
            }
            assertThat(store.isUnsettled()).isTrue();
            store.settle(done -> {});
        }
        assertThat(told("beside")).isEqualTo(whole);
    }

    @Test
    void aCorrectionThatOvertakesWhatIsFoundIsNotLost() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("overtaken"), Fixtures.tools(), note -> {})) {
            store.receive(news());
            store.settle(done -> {});
            String shown;
            try (StoreLibrary library = store.library()) {
                shown = library.stories(0, 1).getFirst().id();
            }
            store.receive(List.of(
                    LibraryContract.article("new", "الصدى", "2031-05-01T08:00+03:00", "خبر جديد", NEWS.getFirst())));
            Settling settling = store.settling().orElseThrow();
            settling.find(done -> {});
            store.correct(new Correction.StoryEdited(new StoryEdit.Rename(shown.substring(2), "عنوان المحرر", "")));
            settling.keep();
            assertThat(store.isUnsettled()).isTrue();
            store.settle(done -> {});
            assertThat(store.isUnsettled()).isFalse();
        }
        assertThat(told("overtaken")).contains("عنوان المحرر");
    }

    @Test
    void aStateIsUsedAndADamagedOneIsSaidAndMadeAnew() throws Exception {
        List<Arrival> news = news();
        String whole = stepped("whole", List.of(news), note -> {});
        List<Note> notes = new ArrayList<>();
        stepped("damaged", List.of(news.subList(0, 100)), notes::add);
        assertThat(notes).isEmpty();
        for (Path state : states("damaged")) {
            byte[] bytes = Files.readAllBytes(state);
            bytes[bytes.length / 2] ^= 1;
            Files.write(state, bytes);
        }
        String after = stepped("damaged", List.of(news.subList(100, 120)), notes::add);
        assertThat(notes).isNotEmpty().allMatch(note -> note.kind() == Note.Kind.STATE_REMADE);
        assertThat(after).isEqualTo(whole);
    }

    @Test
    void decisionsAndIdsOutliveStatesAndRebuilding() throws Exception {
        List<Arrival> news = new ArrayList<>(news());
        Arrival first = news.removeFirst();
        Collections.reverse(news);
        stepped("edited", List.of(news.subList(60, 119), news.subList(0, 60)), note -> {});
        String shown;
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("edited"), Fixtures.tools(), note -> {})) {
            try (StoreLibrary library = store.library()) {
                shown = library.stories(0, 1).getFirst().id();
            }
            store.correct(new Correction.StoryEdited(new StoryEdit.Rename(shown.substring(2), "عنوان المحرر", "")));
            store.receive(List.of(first));
            store.settle(done -> {});
        }
        String before = told("edited");
        assertThat(before).contains("عنوان المحرر");
        EmbeddedStore.rebuild(folder.resolve("edited"), Fixtures.tools(), note -> {}, done -> {});
        assertThat(told("edited")).isEqualTo(before);
        try (StoreLibrary library =
                StoreLibrary.open(folder.resolve("edited"), Fixtures.tools(), note -> {}, done -> {})) {
            assertThat(library.story(shown)).isPresent();
        }
    }
}
