package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.RawPage;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.desk.Receipt;
import org.isnad.store.archive.Entry;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.Library;
import org.isnad.views.SearchQuery;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are let go leave no word in any file of the store, and nothing that was concluded from them changes. */
class RetentionTest {
    private static final String WORDS = "أشجار السدر العتيقة";
    private static final String SAID = "البوابات فتحت على مراحل لتخفيف الضغط";
    private static final Instant BEFORE = Fixtures.NOW.plusSeconds(1);
    private static final int STEPS = 5;

    private static final String FLOOD = "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة متواصلة. "
            + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة. "
            + "وجرفت السيول عددا من " + WORDS + " التي كانت على ضفاف الوادي منذ زمن بعيد. "
            + "وقالت مهندسة السد نوال الجرادي إن " + SAID + ".";

    @TempDir
    Path folder;

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static List<Arrival> press() {
        List<Arrival> press = new ArrayList<>();
        press.add(article("flood-1", "وكالة الرابية", "2026-03-02T08:00+03:00", "سيول في وادي السرو", FLOOD));
        press.add(article("flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", FLOOD));
        press.add(article(
                "flood-3",
                "صحيفة الضفة",
                "2026-03-03T07:00+03:00",
                "بدء إصلاح سد وادي السرو",
                "بدأت فرق فنية اليوم إصلاح بوابات سد وادي السرو بعد السيول. وتوقعت الهيئة أن تنتهي الأعمال خلال أسبوع. "
                        + "وغرس متطوعون " + WORDS + " على الضفة."));
        String html = "<html lang=ar><head><title>مباراة الواحة</title><meta property=\"article:published_time\""
                + " content=\"2026-03-03T22:00:00+03:00\"></head><body><article><h1>مباراة الواحة</h1><p>فاز فريق"
                + " الواحة على ضيفه فريق التلة بهدفين في مباراة أقيمت مساء اليوم على ملعب المدينة.</p><p>وحضر"
                + " المباراة جمهور كبير من أهالي البلدتين على الرغم من برودة الطقس.</p><p>وجلس"
                + " المشجعون تحت " + WORDS + " التي تحيط بالملعب من كل جانب حتى نهاية الشوط الثاني.</p><p>وقال"
                + " المدرب سالم الحجري إن اللاعبين بذلوا جهدا كبيرا في الشوط الثاني من المباراة.</p></article></body></html>";
        press.add(new Arrival.Arrived(new RawPage(
                "match.html",
                "https://daffa.example/match",
                "text/html",
                null,
                html.getBytes(StandardCharsets.UTF_8))));
        press.add(new Arrival.Arrived(RawPage.of("empty.html", ("<p>" + WORDS).getBytes(StandardCharsets.UTF_8))));
        return press;
    }

    private static Arrival article(String id, String outlet, String published, String title, String text) {
        return LibraryContract.article(id, outlet, published, title, text);
    }

    @Test
    void noFileHoldsAWordOfABodyAndWhatWasConcludedStays() throws IOException {
        Path root = folder.resolve("store");
        read(root);
        String before = conclusions(root);
        letGo(root, 0);
        assertGone(root);
        assertThat(conclusions(root)).isEqualTo(before);
        assertThat(StoreCheck.of(root, Fixtures.tools()).faults()).isEmpty();
        try (StoreLibrary library = open(root)) {
            ArticleView flood = library.article("flood-1").orElseThrow();
            assertThat(flood.article().isBodyLetGo()).isTrue();
            assertThat(flood.article().text()).contains("ارتفع منسوب المياه").contains(SAID);
            assertThat(library.search(new SearchQuery("قال:الجرادي", 0, 5)).hits())
                    .isNotEmpty();
            assertThat(library.search(new SearchQuery("\"" + WORDS + "\"", 0, 5))
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void aRebuildGivesTheSameAnswers() throws IOException {
        Path root = folder.resolve("store");
        read(root);
        letGo(root, 0);
        String before = answers(root);
        EmbeddedStore.rebuild(root, Fixtures.tools(), note -> {}, done -> {});
        assertThat(answers(root)).isEqualTo(before);
        EmbeddedStore.rebuildStale(root, Fixtures.tools("other rules"), note -> {}, done -> {});
        assertThat(answers(root)).isEqualTo(before);
        assertGone(root);
    }

    @Test
    void endingAtAnyStepTheNextOpeningFinishesIt() throws IOException {
        read(folder.resolve("whole"));
        letGo(folder.resolve("whole"), 0);
        String whole = answers(folder.resolve("whole"));
        for (int step = 1; step <= STEPS; step++) {
            Path root = folder.resolve("step" + step);
            read(root);
            assertThat(letGo(root, step)).as("died at step " + step).isTrue();
            assertThat(answers(root)).as("step " + step).isEqualTo(whole);
            assertGone(root);
            assertThat(StoreCheck.of(root, Fixtures.tools()).faults())
                    .as("step " + step)
                    .isEmpty();
        }
    }

    @Test
    void aCopyThatComesLaterFindsTheArticleWithoutBody() throws IOException {
        Path root = folder.resolve("store");
        read(root);
        letGo(root, 0);
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            store.receive(
                    List.of(article("flood-9", "موقع التلة", "2026-03-04T10:00+03:00", "سيول وادي السرو", FLOOD)));
            store.settle(done -> {});
        }
        try (StoreLibrary library = open(root)) {
            assertThat(library.article("flood-9")
                            .orElseThrow()
                            .placement()
                            .copies()
                            .origin())
                    .isEqualTo("flood-1");
        }
    }

    @Test
    void theSamePageIsKnownAndCanStillBeTakenOut() throws IOException {
        Path root = folder.resolve("store");
        read(root);
        letGo(root, 0);
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            assertThat(store.receive(List.of(press().getFirst())))
                    .singleElement()
                    .isInstanceOf(Receipt.Known.class);
            assertThat(store.pagesOf("flood-1")).hasSize(1);
            store.correct(new Correction.PageRemoved(Entry.idOf(press().getFirst()), "طلب صاحبه"));
            store.settle(done -> {});
        }
        try (StoreLibrary library = open(root)) {
            assertThat(library.article("flood-1")).isEmpty();
            assertThat(library.article("flood-2")
                            .orElseThrow()
                            .placement()
                            .copies()
                            .origin())
                    .isEqualTo("flood-2");
        }
        assertThat(StoreCheck.of(root, Fixtures.tools()).faults()).isEmpty();
    }

    @Test
    void pagesTakenInLaterKeepTheirBodies() {
        Path root = folder.resolve("store");
        read(root);
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            Instant intake = BEFORE.minusSeconds(1);
            assertThat(store.bodiesBefore(intake)).isZero();
            assertThat(store.bodiesBefore(BEFORE)).isEqualTo(press().size());
            store.correct(new Correction.BodiesLetGo(intake));
            store.settle(done -> {});
        }
        try (StoreLibrary library = open(root)) {
            assertThat(library.article("flood-1").orElseThrow().article().text())
                    .contains(WORDS);
        }
    }

    @Test
    void aBackupAnswersTheSameAndAnExportOfPagesLeavesThemOut() throws IOException {
        Path root = folder.resolve("store");
        read(root);
        letGo(root, 0);
        Path copy = folder.resolve("copy");
        assertThat(Backup.of(root, copy, Fixtures.tools(), note -> {}).faults()).isEmpty();
        assertThat(answers(copy)).isEqualTo(answers(root));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoreLibrary library = open(root)) {
            library.writeWarc(out, note -> {});
        }
        assertThat(plain(out.toByteArray())).contains("warcinfo").doesNotContain("flood-1");
    }

    private static void read(Path root) {
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {})) {
            store.receive(press());
            store.settle(done -> {});
        }
    }

    /** Lets go of all bodies; ends at a step of that when it is not 0, and says so. */
    private static boolean letGo(Path root, int dieAt) {
        int[] step = {0};
        EmbeddedStore.Probe probe = name -> {
            if (++step[0] == dieAt + 1 && dieAt > 0) {
                throw new Died();
            }
        };
        try (EmbeddedStore store = EmbeddedStore.open(root, Fixtures.tools(), note -> {}, probe)) {
            step[0] = 0;
            store.correct(new Correction.BodiesLetGo(BEFORE));
            store.settle(done -> {});
            return false;
        } catch (Died wanted) {
            return true;
        }
    }

    private static StoreLibrary open(Path root) {
        return StoreLibrary.open(root, Fixtures.tools(), note -> {}, done -> {});
    }

    private static String answers(Path root) {
        try (StoreLibrary library = open(root)) {
            return LibraryContract.everything(library);
        }
    }

    /** What is known of stories and articles beside their texts. */
    private static String conclusions(Path root) {
        try (StoreLibrary library = open(root)) {
            return conclusions(library);
        }
    }

    private static String conclusions(Library library) {
        StringBuilder all = new StringBuilder();
        for (StoryCard card : library.stories(0, 100)) {
            StoryView story = library.story(card.id()).orElseThrow();
            all.append(story.story()).append('\n').append(card).append('\n');
            all.append(story.origins()).append('\n').append(story.statements()).append('\n');
        }
        for (ArticleCard card : library.articles(0, 100)) {
            ArticleView view = library.article(card.id()).orElseThrow();
            all.append(card).append(view.facts()).append(view.placement()).append('\n');
            all.append(view.story()).append(view.chain()).append('\n');
        }
        return all.append(library.holdings()).toString();
    }

    private static void assertGone(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file ->
                                    bytes(file).contains(WORDS) || bytes(file).contains("المشجعون")))
                    .isEmpty();
        }
    }

    private static String bytes(Path file) {
        try {
            return plain(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
        byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        return new String(plain, StandardCharsets.UTF_8);
    }
}
