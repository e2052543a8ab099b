package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.views.AlertView;
import org.isnad.views.SavedSearch;
import org.isnad.views.StoryCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of what. Names, places and outlets are invented. */
class AlertsTest {
    private static final String FLOOD =
            "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة. "
                    + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة. "
                    + "وقالت المهندسة نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط.";
    private static final String REPAIR =
            "بدأت فرق فنية إصلاح بوابات سد الهضبة بعد أسبوعين من انهيار جانب منه، وتوقعت الهيئة أن تنتهي الأعمال في الخريف.";
    private static final Arrival FIRST =
            article("flood-1", "وكالة الرابية", "2026-03-02T08:00+03:00", "سيول في وادي السرو", FLOOD);
    private static final Arrival COPY =
            article("flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", FLOOD);
    private static final Arrival OTHER =
            article("repair", "صحيفة الضفة", "2026-03-20T07:00+03:00", "بدء إصلاح سد الهضبة", REPAIR);

    @TempDir
    Path folder;

    private static Arrival article(String id, String outlet, String when, String title, String text) {
        return LibraryContract.article(id, outlet, when, title, text);
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(folder, Fixtures.tools(), note -> {});
    }

    private void read(Arrival... arrivals) {
        try (EmbeddedStore store = open()) {
            store.receive(List.of(arrivals));
            store.settle(done -> {});
        }
    }

    private void keep(String name, String query) {
        try (EmbeddedStore store = open()) {
            store.keep(new SavedSearch(name, query));
        }
    }

    private List<AlertView> alerts() {
        try (StoreLibrary library = StoreLibrary.open(folder, Fixtures.tools(), note -> {}, done -> {})) {
            return library.alerts(null, 0, 50);
        }
    }

    private List<String> told() {
        return alerts().stream()
                .map(alert -> alert.search() + " " + alert.article().id())
                .toList();
    }

    @Test
    void whatComesInAfterwardsIsToldOfAndWhatWasThereBeforeIsNot() {
        read(FIRST);
        keep("سدود", "سد أو سيول");
        assertThat(told()).isEmpty();

        read(OTHER);

        assertThat(told()).containsExactly("سدود repair");
    }

    @Test
    void whatIsFollowedIsToldOfBeforeStoriesAreSettledAndItsCopiesAreNot() {
        try (EmbeddedStore store = open();
                StoreLibrary library = store.library()) {
            store.keep(new SavedSearch("سيول", "سيول"));
            store.receive(List.of(OTHER));
            store.settle(done -> {});

            long edition = library.edition();
            store.receive(List.of(FIRST));
            store.follow();
            assertThat(library.edition()).isNotEqualTo(edition);
            assertThat(library.alerts(null, 0, 9)).singleElement().satisfies(alert -> {
                assertThat(alert.article().id()).isEqualTo("flood-1");
                assertThat(alert.development()).isNotNull();
            });

            store.keep(new SavedSearch("قرى", "القرى"));
            store.receive(List.of(COPY));
            store.follow();
            assertThat(library.alerts("سيول", 0, 9)).hasSize(1);
            assertThat(library.alerts("قرى", 0, 9)).hasSize(1);
            assertThat(library.alerts("قرى", 0, 9).getFirst().article().copy()).isTrue();

            StoryCard grown = library.alerts("قرى", 0, 9).getFirst().story();
            assertThat(grown).isNotNull();
            assertThat(List.of(grown.articles(), grown.outlets(), grown.independent()))
                    .containsExactly(2, 2, 1);
            store.correct(new Correction.SearchDropped("قرى"));
            store.settle(done -> {});
            assertThat(library.alerts(null, 0, 9)).singleElement().satisfies(alert -> {
                StoryCard settled = alert.story();
                assertThat(settled).isNotNull();
                assertThat(List.of(settled.id(), settled.headline(), settled.articles(), settled.independent()))
                        .containsExactly(grown.id(), grown.headline(), 2, 1);
            });
        }
    }

    @Test
    void aDevelopmentIsToldOfOnceHoweverManyCopiesReportIt() {
        keep("سيول", "سيول");
        read(FIRST, COPY);
        read(article("flood-3", "جريدة المسار", "2026-03-02T11:00+03:00", "سيول السرو", FLOOD));

        assertThat(told()).containsExactly("سيول flood-1");
        AlertView alert = alerts().getFirst();
        assertThat(alert.development()).isNotNull();
        assertThat(alert.development().outlets()).isEqualTo(3);
        assertThat(alert.development().independent()).isEqualTo(1);
    }

    @Test
    void eachSearchIsToldOfWhatAnswersIt() {
        keep("الجرادي", "شخص:\"نوال الجرادي\"");
        keep("بلا نتيجة", "زلزال");
        read(FIRST, OTHER);

        assertThat(told()).containsExactly("الجرادي flood-1");
    }

    @Test
    void aSearchOfTheSameNameTakesThePlaceOfTheOneBefore() {
        keep("متابعة", "زلزال");
        keep("متابعة", "سيول");
        read(FIRST);

        assertThat(told()).containsExactly("متابعة flood-1");
    }

    @Test
    void aSearchThatIsDroppedTellsNoMore() {
        keep("سيول", "سيول");
        read(FIRST);
        try (EmbeddedStore store = open()) {
            store.correct(new Correction.SearchDropped("سيول"));
        }
        assertThat(told()).isEmpty();
        read(OTHER);

        assertThat(told()).isEmpty();
    }

    @Test
    void aRebuildTellsOfTheSame() {
        read(FIRST);
        keep("سدود", "سد أو سيول");
        read(COPY);
        read(OTHER);
        List<String> before = told();

        EmbeddedStore.rebuild(folder, Fixtures.tools(), note -> {}, done -> {});

        assertThat(told()).isEqualTo(before).contains("سدود repair");
    }

    @Test
    void aPageThatIsTakenOutIsToldOfNoMore() {
        keep("سيول", "سيول");
        read(FIRST);
        try (EmbeddedStore store = open()) {
            Meant page = store.pagesOf("flood-1").getFirst();
            store.correct(new Correction.PageRemoved(page.page(), "طلب الناشر"));
            store.settle(done -> {});
        }

        assertThat(told()).isEmpty();
    }
}
