package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Node;
import org.isnad.When;
import org.isnad.copies.notices.Notice;
import org.isnad.copies.notices.NoticeMatcher;
import org.isnad.copies.notices.Notices;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final String WRONG =
            "قال الرائد نديم الشراع إن عدد المفقودين في سيل وادي السدرة بلغ 46 شخصا بعد انهيار جسر"
                    + " القرية القديم عند الفجر. وأضاف أن فرق الإنقاذ تمشط ضفتي الوادي بالزوارق والكلاب المدربة حتى مصبه."
                    + " وأعلنت مديرية التعليم في المحافظة إغلاق تسع مدارس حتى نهاية الأسبوع خوفا من سيول جديدة.";
    private static final String RIGHT = WRONG.replace("46", "16");
    private static final String CLAIM = "2031-05-02T13:40+03:00";
    private static final String FIRST_READ = "2031-05-02T12:00:00Z";
    private static final String READ_AGAIN = "2031-05-04T06:00:00Z";

    @Test
    void aPageThatWasChangedWithoutSayingWhenIsOfSomeTimeBetweenItsReadings() {
        Printing changed = linked(page("old", null, WRONG, FIRST_READ), page("new", null, RIGHT, READ_AGAIN), "new");
        assertThat(changed.basis()).isEqualTo(Basis.FIRST_SEEN_CHANGED);
        assertThat(changed.period()).isEqualTo(Period.between(Instant.parse(FIRST_READ), Instant.parse(READ_AGAIN)));
        assertThat(Objects.requireNonNull(changed.told()).latest()).isEqualTo(Instant.parse(READ_AGAIN));
    }

    @Test
    void aPageThatSaysWhenItWasChangedIsOfThatTime() {
        Printing changed = linked(
                page("old", null, WRONG, FIRST_READ), page("new", "2031-05-03T09:00+03:00", RIGHT, READ_AGAIN), "new");
        assertThat(changed.basis()).isEqualTo(Basis.MODIFIED);
        assertThat(changed.time()).isEqualTo(Instant.parse("2031-05-03T06:00:00Z"));
    }

    @Test
    void theFirstReadingAndOneWithTheSameTextKeepTheTimeThatTheyClaim() {
        Printing old = page("old", null, WRONG, FIRST_READ);
        assertThat(linked(old, page("new", null, RIGHT, READ_AGAIN), "old").basis())
                .isEqualTo(Basis.CLAIMED);
        assertThat(linked(old, page("new", null, WRONG, READ_AGAIN), "new").basis())
                .isEqualTo(Basis.CLAIMED);
    }

    @Test
    void anotherPageOfTheOutletAndOneWithAnotherClaimAreNoReadingsOfIt() {
        Printing old = page("old", null, WRONG, FIRST_READ);
        Printing elsewhere = printing("x", "المرفأ", "https://marfa.example/2", CLAIM, null, RIGHT, READ_AGAIN);
        Printing later =
                printing("y", "المرفأ", "https://marfa.example/1", "2031-05-03T08:00+03:00", null, RIGHT, READ_AGAIN);
        assertThat(linked(old, elsewhere, "x").basis()).isEqualTo(Basis.CLAIMED);
        assertThat(linked(old, later, "y").basis()).isEqualTo(Basis.CLAIMED);
    }

    @Test
    void aChangeWhoseReadingTimesAreNotKnownIsLeftAtItsClaim() {
        assertThat(linked(page("old", null, WRONG, null), page("new", null, RIGHT, null), "new")
                        .basis())
                .isEqualTo(Basis.CLAIMED);
    }

    @Test
    void aPageChangedInPlaceIsNoParentOfWhatWasPrintedBeforeItWasReadAgain() {
        CopyTree tree = CopyTrees.of(List.of(
                agency("w", WRONG, "2031-05-02T10:10:00Z"),
                page("old", null, WRONG, FIRST_READ),
                page("new", null, RIGHT, READ_AGAIN),
                printing(
                        "b",
                        "النخيل",
                        "https://nakheel.example/1",
                        "2031-05-03T10:00+03:00",
                        "وكالة مدار",
                        RIGHT,
                        null)));
        assertThat(node(tree, "new").parent()).isEqualTo("old");
        assertThat(node(tree, "b").parent()).isEqualTo("w");
    }

    @Test
    void whatWasPrintedBeforeACorrectionInPlaceWasSeenIsNotToldAsLaterAndStillWrong() {
        CopyTree tree = CopyTrees.of(List.of(
                agency("w", WRONG, "2031-05-02T11:00:00Z"),
                printing(
                        "a",
                        "النخيل",
                        "https://nakheel.example/1",
                        "2031-05-02T12:30+03:00",
                        "وكالة مدار",
                        WRONG,
                        null),
                printing(
                        "b", "الشراع", "https://shiraa.example/1", "2031-05-03T10:00+03:00", "وكالة مدار", WRONG, null),
                printing("c", "المنار", "https://manar.example/1", "2031-05-05T10:00+03:00", "وكالة مدار", WRONG, null),
                agency("w2", RIGHT, READ_AGAIN)));
        CopyTree.Correction correction = correction(tree, "w2");
        assertThat(correction.unchanged()).containsExactly("a");
        assertThat(correction.undated()).containsExactly("b");
        assertThat(correction.missed()).containsExactly("c");
    }

    @Test
    void aNoticeReachedAnOutletWhoseOwnPageWasPutRightInPlaceAndSaysWhenThatWasSeen() {
        Notices notices = new Notices(Lexicon.bundled());
        NoticeMatcher matcher = new NoticeMatcher(notices);
        Article wrong = agency("w", WRONG, null).article();
        Notice notice = notices.in(Article.builder("n")
                        .outlet("وكالة مدار")
                        .title("تصحيح - سيل وادي السدرة: 16 مفقودا وليس 46")
                        .published(When.parse("2031-05-02T15:30+03:00").orElseThrow())
                        .text("تصحح وكالة مدار خبرها عن سيل وادي السدرة: عدد المفقودين 16 شخصا وليس 46 شخصا.")
                        .build())
                .orElseThrow();
        NoticeMatcher.Match match = matcher.match(notice, List.of(wrong)).orElseThrow();
        CopyTree.Correction told = matcher.reach(
                notice,
                match,
                List.of(
                        agency("w", WRONG, null),
                        page("old", null, WRONG, FIRST_READ),
                        page("new", null, RIGHT, READ_AGAIN)),
                List.of());
        assertThat(told.reached()).containsExactly("old", "new");
        CopyTree.Through through = Objects.requireNonNull(told.through().get("old"));
        assertThat(through.article()).isEqualTo("new");
        assertThat(Objects.requireNonNull(through.when()).latest()).isEqualTo(Instant.parse(READ_AGAIN));
        assertThat(told.unchanged()).isEmpty();
    }

    private static Printing linked(Printing one, Printing other, String id) {
        return Readings.linked(List.of(one, other)).stream()
                .filter(printing -> printing.article().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Node node(CopyTree tree, String id) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CopyTree.Correction correction(CopyTree tree, String by) {
        return tree.corrections().stream()
                .filter(correction -> correction.by().equals(by))
                .findFirst()
                .orElseThrow();
    }

    private static Printing page(String id, @Nullable String modified, String text, @Nullable String seen) {
        Printing printing = printing(id, "المرفأ", "https://marfa.example/1", CLAIM, null, text, seen);
        return modified == null ? printing : modified(printing, modified);
    }

    private static Printing agency(String id, String text, @Nullable String seen) {
        return printing(id, "وكالة مدار", "https://madar.example/1", "2031-05-02T12:00+03:00", null, text, seen);
    }

    private static Printing modified(Printing printing, String modified) {
        Article article = printing.article();
        return new Printing(
                Article.builder(article.id())
                        .outlet(article.outlet())
                        .url(article.url())
                        .title(article.title())
                        .published(article.published())
                        .modified(When.parse(modified).orElseThrow())
                        .text(article.text())
                        .build(),
                null,
                printing.firstSeen(),
                null);
    }

    private static Printing printing(
            String id,
            String outlet,
            String url,
            String when,
            @Nullable String credit,
            String text,
            @Nullable String seen) {
        Article article = Article.builder(id)
                .outlet(outlet)
                .url(url)
                .credit(credit)
                .title("سيل وادي السدرة")
                .published(When.parse(when).orElseThrow())
                .text(text)
                .build();
        return new Printing(article, credit, seen == null ? null : Instant.parse(seen), null);
    }
}
