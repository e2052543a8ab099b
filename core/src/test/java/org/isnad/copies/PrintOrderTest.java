package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintOrderTest {
    private static final String FERRY =
            "أعلنت هيئة الموانئ في خليج المرجان تعليق رحلات العبارات يومين بسبب ارتفاع الموج إلى أربعة أمتار."
                    + " وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت وأن ثمن التذاكر يعاد إلى أصحابها كاملا."
                    + " ونصحت الهيئة الصيادين بالبقاء في المرفأ حتى صدور نشرة جديدة مساء الخميس.";

    @Test
    void aDayThatContainsTheOthersTimeIsNeitherBeforeNorAfterSoTheAgencyIsTakenForTheFirst() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", null, "2031-05-02", null),
                printing("a", "المرفأ", null, "2031-05-02T11:00+03:00", null)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(node(tree, "a").parent()).isEqualTo("w");
        assertThat(signs(tree, "a")).containsExactly(CopySign.TEXT, CopySign.OPEN_ORDER, CopySign.AGENCY);
    }

    @Test
    void whoCreditsAPageOfThatDayStandsBehindItAndItsClockIsNotWrong() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("b", "الشراع", null, "2031-05-02", null),
                printing("a", "المرفأ", "صحيفة الشراع", "2031-05-02T11:00+03:00", null),
                printing("c", "النخيل", "المرفأ", "2031-05-02T09:00+03:00", null)));
        assertThat(node(tree, "b").parent()).isNull();
        assertThat(signs(tree, "a")).containsExactly(CopySign.TEXT, CopySign.CREDIT);
        assertThat(signs(tree, "c")).contains(CopySign.WRONG_CLOCK);
    }

    @Test
    void pagesOfOneDayThatCreditEachOtherInARowStandInThatRow() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("c", "الشراع", null, "2031-05-02", null),
                printing("b", "المرفأ", "صحيفة الشراع", "2031-05-02", null),
                printing("a", "النخيل", "المرفأ", "2031-05-02T11:00+03:00", null)));
        assertThat(node(tree, "b").parent()).isEqualTo("c");
        assertThat(node(tree, "a").parent()).isEqualTo("b");
        assertThat(signs(tree, "b")).doesNotContain(CopySign.WRONG_CLOCK, CopySign.OPEN_ORDER);
    }

    @Test
    void ofTwoPapersTheOneThatTellsItsTimeIsTakenForTheFirstAndTheOrderIsSaidToBeOpen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-05-02", null),
                printing("b", "الشراع", null, "2031-05-02T11:00+03:00", null)));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
        assertThat(signs(tree, "a")).containsExactly(CopySign.TEXT, CopySign.OPEN_ORDER);
    }

    @Test
    void anAgencyOfTheNextDayIsNotPutBeforeAPaper() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", null, "2031-05-03", null),
                printing("a", "المرفأ", null, "2031-05-02T20:00+03:00", null)));
        assertThat(node(tree, "w").parent()).isEqualTo("a");
    }

    @Test
    void aPageThatWasSeenOnItsDayWasPrintedByThen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-05-02", "2031-05-02T06:00:00Z"),
                printing("b", "الشراع", null, "2031-05-02T11:00+03:00", "2031-05-02T08:05:00Z")));
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        assertThat(signs(tree, "b")).containsExactly(CopySign.TEXT);
    }

    @Test
    void ofPagesOfOneDayTheFirstSeenIsTakenForTheFirstAndTheOrderIsSaidToBeOpen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("b", "الشراع", null, "2031-05-02", "2031-05-04T06:00:00Z"),
                printing("a", "المرفأ", null, "2031-05-02", "2031-05-04T07:00:00Z")));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
        assertThat(signs(tree, "a")).contains(CopySign.OPEN_ORDER);
    }

    @Test
    void ofUndatedPagesTheOrderIsSaidToBeOpenUnlessOneCreditsTheOther() {
        CopyTree open = CopyTrees.of(
                List.of(printing("a", "المرفأ", null, null, null), printing("b", "الشراع", null, null, null)));
        assertThat(signs(open, "b")).contains(CopySign.OPEN_ORDER);
        CopyTree credited = CopyTrees.of(
                List.of(printing("a", "المرفأ", null, null, null), printing("b", "الشراع", "المرفأ", null, null)));
        assertThat(signs(credited, "b")).doesNotContain(CopySign.OPEN_ORDER);
    }

    @Test
    void aTimeOfAnUnnamedClockIsNotBeforeAnAgencysOfTheNextHoursAndTheOrderIsSaidToBeOpen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-11-20T11:20", null),
                printing("w", "وكالة مدار", null, "2031-11-20T09:00Z", null)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(signs(tree, "a")).containsExactly(CopySign.TEXT, CopySign.OPEN_ORDER, CopySign.AGENCY);
    }

    @Test
    void whoCreditsAnotherByAnUnnamedClockStandsBehindItAndItsClockIsNotWrong() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "الشراع", "2031-11-20T11:20", null),
                printing("b", "الشراع", null, "2031-11-20T09:00Z", null)));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
        assertThat(signs(tree, "a")).containsExactly(CopySign.TEXT, CopySign.CREDIT);
    }

    @Test
    void anAgencyOfAnUnnamedClockMayBeAnHourEarlierThanAPaper() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-11-20T08:30Z", null),
                printing("w", "وكالة مدار", null, "2031-11-20T12:00", null)));
        assertThat(node(tree, "a").parent()).isEqualTo("w");
    }

    @Test
    void twoUnnamedClocksAreTakenForOne() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-11-20T11:20", null),
                printing("w", "وكالة مدار", null, "2031-11-20T11:40", null)));
        assertThat(node(tree, "w").parent()).isEqualTo("a");
        assertThat(signs(tree, "w")).doesNotContain(CopySign.OPEN_ORDER);
    }

    @Test
    void beyondWhatClocksCanDifferByAPaperStaysTheFirst() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-11-20T11:20", null),
                printing("w", "وكالة مدار", null, "2031-11-20T12:00Z", null)));
        assertThat(node(tree, "w").parent()).isEqualTo("a");
    }

    @Test
    void aPaperOfAnUnnamedClockWhosePageWasSeenBeforeTheAgencysStaysTheFirst() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-11-20T11:20", "2031-11-20T08:40:00Z"),
                printing("w", "وكالة مدار", null, "2031-11-20T09:00Z", "2031-11-20T09:05:00Z")));
        assertThat(node(tree, "w").parent()).isEqualTo("a");
        assertThat(signs(tree, "w")).doesNotContain(CopySign.OPEN_ORDER);
    }

    @Test
    void datesWithTimesLeaveNothingOpen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", null, "2031-05-02T09:00+03:00", null),
                printing("b", "الشراع", null, "2031-05-02T11:00+03:00", null)));
        assertThat(signs(tree, "b")).containsExactly(CopySign.TEXT);
    }

    @Test
    void twoThatCreditEachOtherAreSaidToDoSo() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "الشراع", "2031-05-02T09:00+03:00", null),
                printing("b", "الشراع", "المرفأ", "2031-05-02T09:30+03:00", null)));
        assertThat(signs(tree, "b")).containsExactly(CopySign.TEXT, CopySign.CREDIT, CopySign.CIRCULAR);
    }

    @Test
    void anAgencysPageStampedAfterTwoThatCreditItStandsBeforeThem() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", null, "2031-05-10T16:30+03:00", null),
                printing("a", "المرفأ", "وكالة مدار", "2031-05-10T08:00+03:00", null),
                printing("b", "الشراع", "وكالة مدار", "2031-05-10T09:00+03:00", null),
                printing("x", "السدرة", null, "2031-05-10T11:00+03:00", null)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(signs(tree, "w")).containsExactly(CopySign.EARLIEST, CopySign.LATE_PAGE);
        assertThat(signs(tree, "a")).doesNotContain(CopySign.WRONG_CLOCK);
        assertThat(tree.nodes()).extracting(CopyTree.Node::parent).containsExactly(null, "w", "w", "w");
        assertThat(RightClocks.isWrong(node(tree, "w"))).isTrue();
        assertThat(new RightClocks(tree.nodes().stream().collect(Collectors.toMap(CopyTree.Node::id, one -> one)))
                        .all())
                .containsEntry("w", "a");
    }

    @Test
    void oneThatCreditsAnAgencyEarlierTellsOfALatePageWhereAnotherPageLiesBetween() {
        List<Printing> two = List.of(
                printing("w", "وكالة مدار", null, "2031-05-10T16:30+03:00", null),
                printing("a", "المرفأ", "وكالة مدار", "2031-05-10T08:00+03:00", null));
        assertThat(signs(tree(two), "a")).contains(CopySign.WRONG_CLOCK);
        Printing between = printing("x", "السدرة", null, "2031-05-10T11:00+03:00", null);
        CopyTree three = tree(two, between);
        assertThat(node(three, "w").parent()).isNull();
        assertThat(signs(three, "w")).contains(CopySign.LATE_PAGE);
        assertThat(node(three, "x").parent()).isEqualTo("w");
    }

    @Test
    void twoWhoCreditAnEarlierPrintingOfTheAgencyMakeItsLaterVersionNoLatePage() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", null, "2031-05-10T07:00+03:00", null),
                printing("v", "وكالة مدار", null, "2031-05-10T16:30+03:00", null),
                printing("a", "المرفأ", "وكالة مدار", "2031-05-10T08:00+03:00", null),
                printing("b", "الشراع", "وكالة مدار", "2031-05-10T09:00+03:00", null)));
        assertThat(node(tree, "v").parent()).isEqualTo("w");
        assertThat(signs(tree, "v")).doesNotContain(CopySign.LATE_PAGE);
    }

    @Test
    void aPageThatOnlyClaimsToBeDaysOlderStandsBehindTheAgencyThatSeveralCredit() {
        String seen = "2031-05-12T06:00:00Z";
        CopyTree tree = CopyTrees.of(List.of(
                printing("x", "السدرة", null, "2031-05-05T09:00+03:00", seen),
                printing("w", "وكالة مدار", null, "2031-05-10T09:00+03:00", seen),
                printing("a", "المرفأ", "وكالة مدار", "2031-05-10T10:00+03:00", seen),
                printing("b", "الشراع", "وكالة مدار", "2031-05-10T11:00+03:00", seen)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(node(tree, "x").parent()).isEqualTo("w");
        assertThat(signs(tree, "x")).contains(CopySign.ONLY_CLAIM).doesNotContain(CopySign.WRONG_CLOCK);
        assertThat(RightClocks.isWrong(node(tree, "x"))).isTrue();
    }

    @Test
    void aPageThatWasSeenBeforeTheAgencyPrintedOrThatOneCreditsStaysTheFirst() {
        String seen = "2031-05-12T06:00:00Z";
        List<Printing> wire = List.of(
                printing("w", "وكالة مدار", null, "2031-05-10T09:00+03:00", seen),
                printing("a", "المرفأ", "وكالة مدار", "2031-05-10T10:00+03:00", seen),
                printing("b", "الشراع", "وكالة مدار", "2031-05-10T11:00+03:00", seen));
        Printing early = printing("x", "السدرة", null, "2031-05-05T09:00+03:00", "2031-05-05T08:00:00Z");
        assertThat(node(tree(wire, early), "x").parent()).isNull();
        Printing claimed = printing("x", "السدرة", null, "2031-05-05T09:00+03:00", seen);
        Printing crediting = printing("c", "النخيل", "السدرة", "2031-05-06T09:00+03:00", seen);
        assertThat(node(tree(wire, claimed, crediting), "x").parent()).isNull();
        Printing hours = printing("x", "السدرة", null, "2031-05-10T06:00+03:00", seen);
        assertThat(node(tree(wire, hours), "x").parent()).isNull();
        assertThat(node(tree(wire.subList(0, 2), claimed), "x").parent()).isNull();
    }

    private static CopyTree tree(List<Printing> printings, Printing... more) {
        return CopyTrees.of(
                Stream.concat(printings.stream(), Arrays.stream(more)).toList());
    }

    private static Node node(CopyTree tree, String id) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<@Nullable CopySign> signs(CopyTree tree, String id) {
        return CopySign.in(node(tree, id).why().rule()).stream()
                .<@Nullable CopySign>map(CopySign.Named::sign)
                .toList();
    }

    private static Printing printing(
            String id, String outlet, @Nullable String credit, @Nullable String when, @Nullable String seen) {
        Article article = Article.builder(id)
                .outlet(outlet)
                .credit(credit)
                .published(when == null ? null : When.parse(when).orElseThrow())
                .text(FERRY)
                .build();
        return new Printing(article, credit, seen == null ? null : Instant.parse(seen), null);
    }
}
