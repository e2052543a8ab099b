package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Sources;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTreesTest {
    private static final String FERRY =
            "أعلنت هيئة الموانئ في خليج المرجان تعليق رحلات العبارات يومين بسبب ارتفاع الموج إلى أربعة أمتار."
                    + " وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت وأن ثمن التذاكر يعاد إلى أصحابها كاملا."
                    + " ونصحت الهيئة الصيادين بالبقاء في المرفأ حتى صدور نشرة جديدة مساء الخميس.";
    private static final String CORRECTED = FERRY.replace("سبع رحلات ألغيت", "تسع رحلات ألغيت حتى الآن");
    private static final String OTHER =
            "فاز منتخب واحة النخيل للناشئين بكأس الصداقة بعد تغلبه على ضيفه بثلاثة أهداف دون رد مساء أمس."
                    + " وسجل المهاجم طلال السهل هدفين في الشوط الأول وأضاف زميله الهدف الثالث قبل النهاية بدقيقة.";

    @Test
    void theEarliestPrintingIsTheOrigin() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("b", "الشراع", "2031-05-02T11:00", FERRY),
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY)));
        assertThat(node(tree, "a").parent()).isNull();
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        assertThat(node(tree, "b").near()).isEqualTo(1);
    }

    @Test
    void anotherTextIsAnotherOrigin() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "الواحة", "2031-05-02T10:00", OTHER)));
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(2);
    }

    @Test
    void ofTwoEqualTextsTheCreditedOutletIsTheParent() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "الشراع", "2031-05-02T10:00", FERRY),
                credited("c", "النخيل", "صحيفة الشراع", "2031-05-02T11:00", FERRY)));
        assertThat(node(tree, "c").parent()).isEqualTo("b");
        assertThat(node(tree, "c").why().rule()).contains("credit");
    }

    @Test
    void aCopyOfTheChangedTextDescendsFromTheOneThatChangedIt() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "الشراع", "2031-05-02T10:00", CORRECTED),
                printing("c", "النخيل", "2031-05-02T11:00", CORRECTED)));
        assertThat(node(tree, "c").parent()).isEqualTo("b");
    }

    @Test
    void whoCreditsAnAgencyWithAPapersErrorHasItFromThePaper() {
        String misspelled = FERRY.replace("القبطان", "القبطن");
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T10:00", misspelled),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T11:00", misspelled),
                credited("c", "النخيل", "وكالة مدار", "2031-05-02T12:00", FERRY)));
        assertThat(node(tree, "a").parent()).isEqualTo("w");
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        assertThat(CopySign.in(node(tree, "b").why().rule()))
                .extracting(CopySign.Named::sign)
                .contains(CopySign.ERRORS, CopySign.CREDITS_ORIGIN);
        assertThat(node(tree, "c").parent()).isEqualTo("w");
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(1);
    }

    @Test
    void whoHasAnErrorOfAPaperButAlsoWhatThatLeftOutHasItFromTheAgency() {
        String misspelled = FERRY.replace("القبطان", "القبطن");
        String cut = misspelled.substring(0, misspelled.indexOf(" ونصحت"));
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T10:00", cut),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T11:00", misspelled)));
        assertThat(node(tree, "b").parent()).isEqualTo("w");
    }

    @Test
    void anotherFormOfAWordIsNoError() {
        assertThat(TellTales.isMisspelled("القبطن", "القبطان")).isTrue();
        assertThat(TellTales.isMisspelled("الامريكية", "الاميركية")).isTrue();
        assertThat(TellTales.isMisspelled("والفيلم", "الفيلم")).isFalse();
        assertThat(TellTales.isMisspelled("مهندس", "مهندسة")).isFalse();
        assertThat(TellTales.isMisspelled("سبع", "تسع")).isFalse();
    }

    @Test
    void anAgencyThatIsCalledDifferentlyHasOneMark() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "المرفأ", "وكالة المدار", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "مدار", "2031-05-02T10:00", FERRY),
                credited("c", "النخيل", "المدار", "2031-05-02T11:00", FERRY)));
        Node wire = tree.nodes().getFirst();
        assertThat(wire.seen()).isFalse();
        assertThat(tree.nodes().stream().skip(1)).allMatch(node -> wire.id().equals(node.parent()));
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(1);
    }

    @Test
    void aClockThatWasFoundWrongDrawsNoCopiesEvenWhereTheStreamWentByIt() {
        Article late = article("c", "الشراع", null, "2031-05-03T09:00", FERRY);
        Copies streamed = new Copies(
                "c",
                List.of(new Copy("b", 1, 1), new Copy("a", 1, 1)),
                0,
                "b",
                "b",
                new Evidence("b", null, "text", 1),
                List.of());
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T18:00", FERRY),
                credited("b", "النخيل", "المرفأ", "2031-05-02T05:00", FERRY),
                new Printing(late, null, null, streamed)));
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        assertThat(node(tree, "c").parent()).isEqualTo("a");
    }

    @Test
    void anUndatedPageReadTogetherWithAnotherIsNoCorrectionOfIt() {
        Instant read = Instant.parse("2031-06-01T05:00:00Z");
        Article undated = Article.builder("b").outlet("المرفأ").text(CORRECTED).build();
        Article dated = article("a", "المرفأ", null, "2031-05-02T09:00", FERRY);
        assertThat(CopyTrees.of(List.of(new Printing(dated, null, read, null), new Printing(undated, null, read, null)))
                        .corrections())
                .isEmpty();
        assertThat(CopyTrees.of(List.of(
                                new Printing(dated, null, read, null),
                                new Printing(undated, null, read.plusSeconds(7200), null)))
                        .corrections())
                .hasSize(1);
    }

    @Test
    void anAgencyThatWasReadIsNoUnseenWireHoweverShortlyItIsCredited() {
        for (String credit : List.of("مدار", "المدار", "وكالة مدار", "مدار للأنباء")) {
            CopyTree tree = CopyTrees.of(List.of(
                    printing("w", "وكالة مدار للأنباء", "2031-05-02T09:00", FERRY),
                    credited("a", "المرفأ", credit, "2031-05-02T10:00", FERRY),
                    credited("b", "الشراع", credit, "2031-05-02T11:00", FERRY),
                    credited("c", "النخيل", credit, "2031-05-02T12:00", FERRY)));
            assertThat(tree.nodes()).extracting(Node::parent).as(credit).containsExactly(null, "w", "w", "w");
        }
    }

    @Test
    void severalPapersWithOneTextAndAnAgencysMarkImplyItsUnseenWire() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T10:00", FERRY),
                printing("c", "النخيل", "2031-05-02T11:00", FERRY)));
        Node wire = tree.nodes().getFirst();
        assertThat(wire.seen()).isFalse();
        assertThat(wire.source()).isEqualTo("وكالة مدار");
        assertThat(node(tree, "a").parent()).isEqualTo(wire.id());
        assertThat(node(tree, "b").parent()).isEqualTo(wire.id());
        Sources sources = CopyTrees.sources(tree);
        assertThat(sources.outlets()).isEqualTo(3);
        assertThat(sources.independent()).isEqualTo(1);
        assertThat(sources.origins().getFirst().seen()).isFalse();
        assertThat(sources.origins().getFirst().copies()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void theAgencysOwnPrintingIsTheOriginWhereItIsSeen() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "مدار", "2031-05-02T08:00", FERRY),
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T10:00", FERRY)));
        assertThat(tree.nodes()).allMatch(Node::seen);
        assertThat(node(tree, "b").parent()).isEqualTo("w");
    }

    @Test
    void ofTwoMarksThatAsManyHaveThatOfTheEarliestPrintingIsImplied() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("c", "النخيل", "وكالة الأرز", "2031-05-02T11:00", FERRY),
                credited("d", "السدرة", "وكالة الأرز", "2031-05-02T12:00", FERRY),
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T10:00", FERRY)));
        assertThat(tree.nodes().getFirst().source()).isEqualTo("وكالة مدار");
    }

    @Test
    void twoPapersWithAMarkImplyNothing() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "وكالة مدار", "2031-05-02T10:00", FERRY)));
        assertThat(tree.nodes()).allMatch(Node::seen);
    }

    @Test
    void aPageThatClaimsALaterTimeThanItWasSeenIsOrderedByThatAndTheOtherKept() {
        Instant seen = Instant.parse("2031-05-02T05:00:00Z");
        CopyTree tree = CopyTrees.of(List.of(
                new Printing(article("a", "المرفأ", null, "2031-05-09T09:00", FERRY), null, seen, null),
                printing("b", "الشراع", "2031-05-02T10:00", FERRY)));
        assertThat(node(tree, "a").basis()).isEqualTo(Basis.FIRST_SEEN_BEFORE_CLAIM);
        assertThat(node(tree, "a").firstSeen()).isEqualTo(seen);
        assertThat(node(tree, "b").parent()).isEqualTo("a");
    }

    @Test
    void aPageThatClaimsTheFutureAndWasReadLateStandsBeforeWhoCreditsIt() {
        Instant late = Instant.parse("2031-06-20T05:00:00Z");
        CopyTree tree = CopyTrees.of(List.of(
                new Printing(article("w", "وكالة مدار", null, "2036-05-02T09:00", FERRY), null, late, null),
                new Printing(article("a", "المرفأ", "وكالة مدار", "2031-05-02T10:00", FERRY), "وكالة مدار", late, null),
                new Printing(article("b", "الشراع", null, "2031-05-02T11:00", FERRY), null, late, null)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(node(tree, "a").parent()).isEqualTo("w");
        assertThat(CopySign.WRONG_CLOCK.isIn(node(tree, "a").why().rule())).isFalse();
    }

    @Test
    void anUndatedPageIsOrderedByWhenItWasFirstSeen() {
        Article undated = Article.builder("a").outlet("المرفأ").text(FERRY).build();
        CopyTree tree = CopyTrees.of(List.of(
                new Printing(undated, null, Instant.parse("2031-05-02T05:00:00Z"), null),
                printing("b", "الشراع", "2031-05-02T10:00", FERRY)));
        assertThat(node(tree, "a").basis()).isEqualTo(Basis.FIRST_SEEN);
        assertThat(node(tree, "a").parent()).isNull();
    }

    @Test
    void aCorrectionTellsWhomItReachedAndWhomNot() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED),
                printing("c", "الشراع", "2031-05-02T13:00", CORRECTED),
                printing("d", "النخيل", "2031-05-02T14:00", FERRY)));
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.of()).isEqualTo("a");
        assertThat(correction.by()).isEqualTo("b");
        assertThat(correction.reached()).containsExactly("c");
        assertThat(correction.missed()).containsExactly("d");
        assertThat(correction.unchanged()).isEmpty();
    }

    @Test
    void whoCopiedBeforeACorrectionIsReachedOnlyWhenItChangesItsOwnPrinting() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("c", "الشراع", "2031-05-02T10:00", FERRY),
                printing("d", "الجامعة", "2031-05-02T10:30", FERRY),
                printing("e", "السدرة", "2031-05-02T11:00", CORRECTED),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED),
                printing("f", "الشراع", "2031-05-02T15:00", CORRECTED)));
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.of()).isEqualTo("a");
        assertThat(correction.reached()).containsExactlyInAnyOrder("c", "f");
        assertThat(correction.through().get("c"))
                .extracting(CopyTree.Through::article)
                .isEqualTo("f");
        assertThat(correction.unchanged()).containsExactly("d");
        assertThat(correction.missed()).isEmpty();
    }

    @Test
    void whoOnlyTakesOverWhatAnAgencyPutRightMakesNoCorrectionOfItsOwn() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "مدار", "2031-05-02T08:00", FERRY),
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("x", "مدار", "2031-05-02T12:00", CORRECTED),
                printing("s", "الشراع", "2031-05-02T13:00", CORRECTED),
                printing("b", "المرفأ", "2031-05-02T15:00", CORRECTED)));
        assertThat(tree.corrections()).hasSize(1);
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.by()).isEqualTo("x");
        assertThat(correction.reached()).containsExactlyInAnyOrder("a", "s", "b");
        assertThat(correction.through().get("a"))
                .extracting(CopyTree.Through::article)
                .isEqualTo("b");
    }

    @Test
    void whoHadACorrectionAndThenChangesSomethingElseMakesOneOfItsOwn() {
        String changed = CORRECTED.replace("مساء الخميس", "صباح الجمعة بعد هدوء الريح");
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "مدار", "2031-05-02T08:00", FERRY),
                printing("x", "مدار", "2031-05-02T12:00", CORRECTED),
                printing("a", "المرفأ", "2031-05-02T13:00", CORRECTED),
                printing("b", "المرفأ", "2031-05-02T15:00", changed)));
        assertThat(tree.corrections()).extracting(CopyTree.Correction::by).containsExactly("x", "b");
    }

    @Test
    void whoTakesACorrectionOverWithoutItsNoteIsReached() {
        String note =
                "\nتصحيح: ذكرت نسخة سابقة من هذا الخبر عددا آخر من الرحلات، والعدد المذكور هنا هو ما أعلنه الميناء في بيانه الأخير.";
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED + note),
                printing("c", "الشراع", "2031-05-02T13:00", CORRECTED),
                printing("d", "النخيل", "2031-05-02T14:00", FERRY)));
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.reached()).containsExactly("c");
        assertThat(correction.missed()).containsExactly("d");
    }

    @Test
    void whoCreditsAnAgencyIsNotPutBehindWhatItCorrectsLater() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "مدار", "2031-05-02T08:00", FERRY),
                credited("a", "المرفأ", "مدار", "2031-05-02T09:00", FERRY),
                printing("x", "مدار", "2031-05-02T15:00", CORRECTED)));
        assertThat(node(tree, "a").parent()).isEqualTo("w");
        assertThat(node(tree, "a").why().rule()).doesNotContain(CopySign.WRONG_CLOCK.words());
        assertThat(tree.corrections().getFirst().missed()).isEmpty();
    }

    @Test
    void whoCreditsAnOutletPrintedAfterItThoughTheClocksDisagree() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "النخيل", "صحيفة الشراع", "2031-05-02T09:45", FERRY),
                printing("b", "الشراع", "2031-05-02T08:30+01:00", FERRY)));
        assertThat(node(tree, "b").parent()).isNull();
        assertThat(node(tree, "a").parent()).isEqualTo("b");
    }

    @Test
    void aCopyThatClaimsToBeWeeksOlderThanWhatItCreditsIsPutBehindItUnlessItsPageWasSeenBeforeThatWasPublished() {
        Instant seen = Instant.parse("2031-05-02T08:00:00Z");
        Article wrong = article("a", "النخيل", "الشراع", "2031-02-05T09:45", FERRY);
        Article source = article("b", "الشراع", null, "2031-05-02T10:00", FERRY);
        Printing original = new Printing(source, null, seen, null);
        CopyTree later = CopyTrees.of(List.of(new Printing(wrong, "الشراع", seen.plusSeconds(3600), null), original));
        assertThat(node(later, "a").parent()).isEqualTo("b");
        assertThat(CopySign.WRONG_CLOCK.isIn(node(later, "a").why().rule())).isTrue();
        CopyTree before = CopyTrees.of(List.of(new Printing(wrong, "الشراع", seen.minusSeconds(7200), null), original));
        assertThat(node(before, "a").parent()).isNull();
    }

    @Test
    void whoCreditsAnOutletWithNearlyItsTextStandsBehindItHoweverOldItClaimsToBe() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "النخيل", "وكالة مدار", "2030-05-02T09:45", FERRY),
                credited("b", "المرفأ", "وكالة مدار", "2031-03-02T10:00", FERRY),
                printing("w", "مدار", "2031-05-02T08:00", FERRY)));
        assertThat(node(tree, "w").parent()).isNull();
        assertThat(node(tree, "a").parent()).isEqualTo("w");
        assertThat(node(tree, "b").parent()).isEqualTo("w");
        assertThat(CopySign.WRONG_CLOCK.isIn(node(tree, "a").why().rule())).isTrue();
    }

    @Test
    void anAgencyThatCreditsAPaperItselfIsItsCopyThoughThePaperCreditsItToo() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "النخيل", "مدار", "2031-03-02T09:45", FERRY),
                credited("w", "مدار", "صحيفة النخيل", "2031-05-02T08:00", FERRY)));
        assertThat(node(tree, "a").parent()).isNull();
        assertThat(node(tree, "w").parent()).isEqualTo("a");
    }

    @Test
    void whoCreditsAnOutletStaysBeforeALaterReportOfItsWithAnotherText() {
        String later = FERRY.substring(0, FERRY.length() * 2 / 3) + ' ' + OTHER;
        CopyTree tree = CopyTrees.of(List.of(
                credited("a", "النخيل", "مدار", "2031-03-02T09:45", FERRY + ' ' + OTHER.substring(OTHER.length() / 2)),
                printing("w", "مدار", "2031-05-02T08:00", later.substring(0, FERRY.length() * 2 / 3))));
        assertThat(node(tree, "a").parent()).isNull();
    }

    @Test
    void pagesFirstSeenAtOneMomentAreInTheOrderTheyClaim() {
        Instant seen = Instant.parse("2031-05-02T05:00:00Z");
        CopyTree tree = CopyTrees.of(List.of(
                new Printing(article("a", "المرفأ", null, "2031-05-09T10:00", FERRY), null, seen, null),
                new Printing(article("b", "الشراع", null, "2031-05-09T09:00", FERRY), null, seen, null)));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
    }

    @Test
    void anOpeningThatNamesAnotherOutletIsACreditLine() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "النخيل", "2031-05-02T09:45", "نقلا عن الشراع\n" + FERRY),
                printing("b", "الشراع", "2031-05-02T08:30+01:00", FERRY)));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
        assertThat(node(tree, "a").why().rule()).contains("credit");
    }

    @Test
    void anAgencysMarkIsNoTextSharedWithAnotherThatHasItButACreditOfTheAgency() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة مدار للأنباء", "2031-05-02T09:00", FERRY),
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T10:00", "(وكالة مدار) " + FERRY),
                printing("b", "الشراع", "2031-05-02T11:00", "خليج المرجان - مدار - " + FERRY),
                printing("c", "النخيل", "2031-05-02T12:00", "متابعات / مدار: " + FERRY),
                printing("d", "السدرة", "2031-05-02T13:00", "متابعات / مدار: " + FERRY)));
        assertThat(tree.nodes().stream().skip(1)).allMatch(node -> "w".equals(node.parent()));
        assertThat(CopySign.CREDIT.isIn(node(tree, "b").why().rule())).isTrue();
    }

    @Test
    void anAgencysMarkThatItsOwnReportOpensWithIsACreditAllTheSame() {
        for (String[] names :
                new String[][] {{"وكالة المدار", "المدار"}, {"الوكالة الساحلية للإعلام", "الوكالة الساحلية"}}) {
            CopyTree tree = CopyTrees.of(List.of(
                    printing("w", names[0], "2031-05-02T11:00", "المرجان - " + names[1] + " - " + FERRY),
                    printing("a", "الشراع", "2031-05-02T10:10", "المرجان - " + names[1] + ": " + FERRY)));
            assertThat(node(tree, "a").parent()).isEqualTo("w");
        }
    }

    @Test
    void aPlaceThatOpensADatelineIsNoMarkOfTheAgencyThatIsCalledLikeIt() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("w", "وكالة المرجان", "2031-05-02T11:00", "المرجان - " + FERRY),
                printing("a", "الشراع", "2031-05-02T10:10", "المرجان - " + FERRY)));
        assertThat(node(tree, "w").parent()).isEqualTo("a");
    }

    @Test
    void theBareNameOfAPaperInAnOpeningMayBeThatOfAPlace() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("b", "النخيل", "2031-05-02T09:00", "المرفأ - " + FERRY),
                printing("a", "صحيفة المرفأ", "2031-05-02T10:00", FERRY)));
        assertThat(node(tree, "a").parent()).isEqualTo("b");
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        List<Printing> printings = new ArrayList<>(List.of(
                credited("a", "المرفأ", "وكالة مدار", "2031-05-02T09:00", FERRY),
                printing("b", "الشراع", "2031-05-02T10:00", CORRECTED),
                printing("c", "النخيل", "2031-05-02T11:00", CORRECTED),
                printing("d", "الواحة", "2031-05-02T11:00", OTHER)));
        CopyTree tree = CopyTrees.of(printings);
        Collections.reverse(printings);
        assertThat(CopyTrees.of(printings)).isEqualTo(tree);
    }

    @Test
    void nothingMakesAnEmptyTree() {
        assertThat(CopyTrees.of(List.of())).isEqualTo(CopyTree.empty());
        assertThat(CopyTrees.sources(CopyTree.empty())).isEqualTo(new Sources(0, List.of()));
    }

    private static Node node(CopyTree tree, String id) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Printing printing(String id, String outlet, String when, String text) {
        return new Printing(article(id, outlet, null, when, text), null, null, null);
    }

    private static Printing credited(String id, String outlet, String credit, String when, String text) {
        return new Printing(article(id, outlet, credit, when, text), credit, null, null);
    }

    private static Article article(String id, String outlet, @Nullable String credit, String when, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .credit(credit)
                .published(When.parse(when).orElseThrow())
                .text(text)
                .build();
    }

    @Test
    void whatHasNoKnownTimeIsToldAsSuchAndNeverAsPrintedLater() {
        Instant seen = Instant.parse("2031-05-03T10:00:00Z");
        Article undated = Article.builder("u").outlet("الشراع").text(FERRY).build();
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED),
                printing("d", "النخيل", "2031-05-02T14:00", FERRY),
                new Printing(undated, null, seen, null)));
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.missed()).containsExactly("d");
        assertThat(correction.undated()).containsExactly("u");
        assertThat(correction.unchanged()).isEmpty();
    }

    @Test
    void anUndatedPageThatWasSeenBeforeTheCorrectionIsOfBefore() {
        Instant seen = Instant.parse("2031-05-02T08:30:00Z");
        Article undated = Article.builder("u").outlet("الشراع").text(FERRY).build();
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T06:00+00:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00+00:00", CORRECTED),
                new Printing(undated, null, seen, null)));
        assertThat(tree.corrections().getFirst().unchanged()).containsExactly("u");
        assertThat(tree.corrections().getFirst().undated()).isEmpty();
    }

    @Test
    void aCorrectionIsFoundHoweverManyPrintedBetween() {
        List<Printing> printings = new ArrayList<>();
        printings.add(printing("a", "المرفأ", "2031-05-02T06:00", FERRY));
        for (int i = 10; i < 60; i++) {
            printings.add(printing("m" + i, "موقع " + i, "2031-05-02T07:" + i, FERRY));
            printings.add(printing("n" + i, "صحيفة " + i, "2031-05-02T13:" + i, i % 2 == 0 ? CORRECTED : FERRY));
        }
        printings.add(printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED));
        CopyTree tree = CopyTrees.of(printings);
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.by()).isEqualTo("b");
        assertThat(correction.unchanged()).hasSize(50);
        assertThat(correction.reached()).hasSize(25);
        assertThat(correction.missed()).hasSize(25);
        assertThat(node(tree, "b").parent()).isEqualTo("a");
    }

    @Test
    void anOutletsOwnLaterVersionIsToldAsOneAndIsNoCopy() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("c", "الشراع", "2031-05-02T10:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED)));
        assertThat(CopySign.LATER_VERSION.isIn(node(tree, "b").why().rule())).isTrue();
        assertThat(CopySign.LATER_VERSION.isIn(node(tree, "c").why().rule())).isFalse();
        assertThat(CopyTrees.sources(tree).origins())
                .containsExactly(new Sources.Origin("المرفأ", true, List.of("a"), List.of("c"), List.of("b")));
    }

    @Test
    void aLaterVersionThatOnlyAddsCorrectsNothing() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("c", "الشراع", "2031-05-02T10:00", FERRY),
                printing(
                        "b",
                        "المرفأ",
                        "2031-05-02T12:00",
                        FERRY + " وعادت العبارة الأخيرة إلى الرصيف قبل المغيب بقليل."),
                printing("d", "النخيل", "2031-05-02T14:00", FERRY)));
        CopyTree.Correction update = tree.corrections().getFirst();
        assertThat(CopySign.ADDS.isIn(update.why().rule())).isTrue();
        assertThat(update.missed()).isEmpty();
        assertThat(update.unchanged()).isEmpty();
        CopyTree replaced = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("b", "المرفأ", "2031-05-02T12:00", CORRECTED)));
        assertThat(CopySign.ADDS.isIn(replaced.corrections().getFirst().why().rule()))
                .isFalse();
    }

    @Test
    void whatAnOutletFillsInAnewOnAnotherDayIsNeitherVersionNorCopyOfItsOwn() {
        String next = FERRY.replace("خليج المرجان", "جزر السدرة")
                .replace("يومين", "أسبوعا")
                .replace("القبطان نديم الشراع", "الربان سامي الغيث");
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                printing("c", "النخيل", "2031-05-02T10:00", FERRY),
                printing("b", "المرفأ", "2031-05-05T09:00", next),
                printing("d", "النخيل", "2031-05-05T10:00", next)));
        assertThat(node(tree, "b").parent()).isNull();
        assertThat(node(tree, "d").parent()).isEqualTo("b");
        assertThat(tree.corrections()).isEmpty();
    }

    @Test
    void ofAPageChangedInPlaceTheOneChangedLaterIsTheCorrection() {
        Article first = article("z", "المرفأ", null, "2031-05-02T09:00", FERRY);
        Article changed = article("a", "المرفأ", null, "2031-05-02T09:00", CORRECTED).toBuilder()
                .modified(When.parse("2031-05-02T12:00").orElseThrow())
                .build();
        CopyTree tree = CopyTrees.of(List.of(
                new Printing(changed, null, null, null),
                new Printing(first, null, null, null),
                printing("c", "الشراع", "2031-05-02T10:00", FERRY),
                printing("d", "النخيل", "2031-05-02T14:00", FERRY)));
        CopyTree.Correction correction = tree.corrections().getFirst();
        assertThat(correction.of()).isEqualTo("z");
        assertThat(correction.by()).isEqualTo("a");
        assertThat(correction.unchanged()).containsExactly("c");
        assertThat(correction.missed()).containsExactly("d");
    }

    @Test
    void whoCreditsACopyWithAWrongClockStandsBehindThatAndItsSource() {
        CopyTree tree = CopyTrees.of(List.of(
                credited("c", "النخيل", "الشراع", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "المرفأ", "2031-05-02T10:00", FERRY),
                printing("a", "المرفأ", "2031-05-02T11:00", FERRY)));
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        assertThat(node(tree, "c").parent()).isEqualTo("b");
    }

    @Test
    void anOrdinaryWordOfTheOpeningDoesNotTurnTimeRound() {
        String league = "دعت جامعة الدول العربية إلى اجتماع. " + FERRY;
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "الشراع", "2031-05-02T10:00", league),
                printing("b", "العربية", "2031-05-02T14:00", FERRY)));
        assertThat(node(tree, "a").parent()).isNull();
        assertThat(node(tree, "b").parent()).isEqualTo("a");
        String cited = "ذكرت العربية أن اجتماعا سيعقد. " + FERRY;
        CopyTree credit = CopyTrees.of(List.of(
                printing("a", "الشراع", "2031-05-02T10:00", cited),
                printing("b", "العربية", "2031-05-02T14:00", FERRY)));
        assertThat(node(credit, "a").parent()).isEqualTo("b");
    }

    @Test
    void eachSourceOfALineIsCountedAndTwoThatCreditEachOtherAreOfTheFirst() {
        CopyTree several = CopyTrees.of(List.of(
                credited("a", "المرفأ", "مدار + السنابل", "2031-05-02T09:00", FERRY),
                credited("b", "النخيل", "وكالات", "2031-05-02T10:00", OTHER)));
        assertThat(CopyTrees.sources(several).origins())
                .extracting(Sources.Origin::name)
                .containsExactly("مدار", "السنابل", "النخيل");
        CopyTree circle = CopyTrees.of(List.of(
                credited("a", "المرفأ", "الشراع", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "المرفأ", "2031-05-02T10:00", FERRY)));
        assertThat(CopyTrees.sources(circle).origins())
                .containsExactly(new Sources.Origin("المرفأ", true, List.of("a"), List.of("b"), List.of()));
    }

    @Test
    void oneMarkOfAnAgencyThatTheTableKnowsTellsOfItWhereTheFirstNamesNobody() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "رويترز", "2031-05-02T10:00", FERRY)));
        assertThat(CopyTrees.sources(tree).origins())
                .containsExactly(new Sources.Origin("رويترز", false, List.of(), List.of("a", "b"), List.of()));
        CopyTree unknown = CopyTrees.of(List.of(
                printing("a", "المرفأ", "2031-05-02T09:00", FERRY),
                credited("b", "الشراع", "وكالة السنابل", "2031-05-02T10:00", FERRY)));
        assertThat(CopyTrees.sources(unknown).origins())
                .extracting(Sources.Origin::name)
                .containsExactly("المرفأ");
    }

    @Test
    void aNoticeIsCountedWithWhatItCorrects() {
        String words = "تنويه: ورد في خبر العبارات رقم غير صحيح والصواب تسع رحلات وليس سبع رحلات.";
        CopyTree.Correction correction = new CopyTree.Correction(
                "b",
                "n",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Evidence.of("n", CopySign.NOTICE.words()));
        CopyTree tree = CopyTrees.of(
                List.of(
                        printing("a", "وكالة مدار", "2031-05-02T09:00", FERRY),
                        printing("b", "الشراع", "2031-05-02T10:00", FERRY),
                        printing("n", "الشراع", "2031-05-03T10:00", words)),
                List.of(correction));
        assertThat(CopyTrees.sources(tree).origins())
                .containsExactly(new Sources.Origin("وكالة مدار", true, List.of("a"), List.of("b"), List.of("n")));
        assertThat(CopyTrees.sources(tree).outlets()).isEqualTo(2);
    }

    /** Credits, some in circles, clocks that are wrong, texts with errors: whatever the order of reading the tree is one. */
    @Property(tries = 60)
    void theOrderInWhichPrintingsAreGivenDoesNotMatter(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<String> outlets = List.of("المرفأ", "الشراع", "النخيل", "الواحة", "السدرة");
        List<String> texts = List.of(FERRY, CORRECTED, FERRY.replace("القبطان", "القبطن"));
        List<Printing> printings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String outlet = outlets.get(random.nextInt(outlets.size()));
            String credit = random.nextBoolean() ? outlets.get(random.nextInt(outlets.size())) : null;
            String when = random.nextInt(4) == 0
                    ? "2031-05-02"
                    : "2031-05-0" + (1 + random.nextInt(3)) + "T1" + random.nextInt(10) + ":00";
            Instant seen = random.nextBoolean() ? Instant.parse("2031-05-02T1" + random.nextInt(10) + ":30:00Z") : null;
            printings.add(new Printing(
                    article("p" + i, outlet, credit, when, texts.get(random.nextInt(texts.size()))),
                    credit,
                    seen,
                    null));
        }
        CopyTree tree = CopyTrees.of(printings);
        Collections.shuffle(printings, random);
        assertThat(CopyTrees.of(printings)).isEqualTo(tree);
    }
}
