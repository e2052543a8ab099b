package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.Development.Basis;
import org.isnad.Story;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.isnad.views.SavedSearch;
import org.isnad.views.StoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pages whose clocks are wrong. The store's clock says 30 June 2026. Names, places and outlets are invented. */
class ClocksTest {
    private static final String FLOOD =
            "ارتفع منسوب المياه في وادي السرو إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة في الجبال المحيطة به. "
                    + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة وفتحت لهم المطابخ. "
                    + "وقالت المهندسة نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط عن جسم السد القديم.";
    private static final String DAM =
            "بدأت فرق فنية إصلاح بوابات سد الهضبة في وادي السرو بعد انهيار جانب منه، وتوقعت المهندسة نوال الجرادي أن تنتهي الأعمال "
                    + "في الخريف. وقالت إن الكلفة لم تحدد بعد وإن القرى المحاذية للوادي ستحصل على تعويض عن محاصيلها هذا الموسم.";

    @TempDir
    Path folder;

    private static Tools tools() {
        return Fixtures.tools("first", Instant.parse("2026-06-30T12:00:00Z"));
    }

    private static Arrival article(String id, String outlet, String when, String title, String text) {
        return LibraryContract.article(id, outlet, when, title, text);
    }

    private void read(Arrival... arrivals) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, tools(), note -> {})) {
            store.receive(List.of(arrivals));
            store.settle(done -> {});
        }
    }

    private StoreLibrary library() {
        return StoreLibrary.open(folder, tools(), note -> {}, done -> {});
    }

    private StoryView story() {
        try (StoreLibrary library = library()) {
            return library.story(library.stories(0, 10).getFirst().id()).orElseThrow();
        }
    }

    @Test
    void aPageThatClaimsToBeOfTheFutureIsOfTheTimeItWasFirstSeen() {
        read(article("dam", "صحيفة الضفة", "2031-04-09T09:00+03:00", "إصلاح سد الهضبة", DAM));

        Story told = story().story();
        assertThat(told.first()).isEqualTo(told.last());
        assertThat(told.last().date()).isEqualTo("2026-06-30");
        assertThat(story().account().developments().getFirst().basis()).isEqualTo(Basis.FIRST_SEEN);
        assertThat(story().account().momentum().last().date()).isEqualTo("2026-06-30");
        try (StoreLibrary library = library()) {
            var article = library.article("dam").orElseThrow().article();
            assertThat(article.published())
                    .isEqualTo(When.parse("2031-04-09T09:00+03:00").orElseThrow());
            assertThat(article.evidence()).containsKey("seen");
        }
    }

    @Test
    void aCopyThatClaimsToBeOfTheFutureMovesNeitherTimelineNorAlertsOfWhatItCopies() {
        try (EmbeddedStore store = EmbeddedStore.open(folder, tools(), note -> {})) {
            store.keep(new SavedSearch("سيول", "السرو"));
        }
        read(
                article("flood-1", "وكالة الرابية", "2026-03-02T08:00+03:00", "سيول في وادي السرو", FLOOD),
                article("flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", FLOOD));
        read(article("late", "جريدة المسار", "2030-12-31T23:00+03:00", "سيول السرو", FLOOD));

        Story told = story().story();
        assertThat(told.last().date()).isEqualTo("2026-03-02");
        assertThat(told.timeline())
                .singleElement()
                .satisfies(entry -> assertThat(entry.articles()).contains("late"));
        assertThat(story().account().momentum().last().date()).isEqualTo("2026-03-02");
        try (StoreLibrary library = library()) {
            assertThat(library.alerts(null, 0, 10)).hasSize(1);
        }
    }

    @Test
    void aPageUnderAnAgencyThatWasNotReadIsOfTheTimeOfTheOthersWithItsMark() {
        String marked = "(وكالة الرابية للأنباء) - " + FLOOD;
        read(
                article("flood-1", "موقع المنارة", "2026-03-02T08:00+03:00", "سيول في وادي السرو", marked),
                article("flood-2", "جريدة المسار", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", marked),
                article("flood-3", "صحيفة الضفة", "2031-03-02T09:30+03:00", "سيول السرو", marked));

        assertThat(story().story().last().date()).isEqualTo("2026-03-02");
        assertThat(story().account().momentum().last().date()).isEqualTo("2026-03-02");
    }

    @Test
    void anOriginalThatClaimsToBeOfTheFutureIsOfTheTimeOfWhoCreditsIt() {
        String credited = FLOOD + " (وكالة الرابية)";
        read(
                article("flood-1", "وكالة الرابية", "2031-03-02T08:00+03:00", "سيول في وادي السرو", FLOOD),
                article("flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", credited));

        assertThat(story().story().last().date()).isEqualTo("2026-03-02");
        try (StoreLibrary library = library()) {
            assertThat(library.article("flood-2")
                            .orElseThrow()
                            .placement()
                            .copies()
                            .parent())
                    .isEqualTo("flood-1");
        }
    }

    @Test
    void aPageOfTomorrowByAnotherCalendarKeepsItsDay() {
        read(article("dam", "صحيفة الضفة", "2026-07-01", "إصلاح سد الهضبة", DAM));

        assertThat(story().story().last().date()).isEqualTo("2026-07-01");
        assertThat(story().account().developments().getFirst().basis()).isEqualTo(Basis.PUBLISHED);
    }

    @Test
    void aCopyWithAWrongDateIsOfTheEventAndTheDayOfItsText() {
        String credited = "المصدر: وكالة الرابية\\n" + FLOOD;
        read(
                article("flood-1", "وكالة الرابية", "2026-03-20T08:00+03:00", "سيول في وادي السرو", FLOOD),
                article("early", "موقع المنارة", "2026-02-20T09:30+03:00", "السيول تغمر وادي السرو", credited),
                article("late", "جريدة المسار", "2031-03-02T09:30+03:00", "السرو تحت الماء", FLOOD));

        assertThat(story().story().timeline())
                .singleElement()
                .satisfies(entry -> assertThat(entry.articles()).containsExactlyInAnyOrder("flood-1", "early", "late"));
        assertThat(story().card().coverage())
                .containsExactly(new org.isnad.views.StoryCard.Coverage("2026-03-20", 1, 2));
    }
}
