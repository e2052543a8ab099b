package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Part;
import org.isnad.Sources;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedTextTest {
    private static final String PORT =
            "أعلنت هيئة الموانئ في خليج المرجان تعليق رحلات العبارات يومين كاملين بسبب ارتفاع الموج إلى أربعة أمتار."
                    + " وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت وأن ثمن التذاكر يعاد إلى أصحابها كاملا."
                    + " ونصحت الهيئة الصيادين بالبقاء في المرفأ حتى صدور نشرة جديدة مساء الخميس.";
    private static final String CUP =
            "فاز منتخب واحة النخيل للناشئين بكأس الصداقة بعد تغلبه على ضيفه بثلاثة أهداف دون رد مساء أمس."
                    + " وسجل المهاجم طلال السهل هدفين في الشوط الأول وأضاف زميله الهدف الثالث قبل النهاية بدقيقة."
                    + " وقال المدرب رائد الغدير إن لاعبيه استحقوا اللقب الأول في تاريخ النادي الصغير.";
    private static final String HARVEST =
            "بدأ موسم قطاف الزيتون في تلال الغدير أبكر من موعده بأسبوعين بعد صيف قليل الأمطار وفق المزارعين."
                    + " ويتوقع اتحاد المعاصر إنتاج تسعمئة طن من الزيت هذا العام مقابل ألف ومئتين في العام الماضي."
                    + " ودعت المهندسة سلوى الكرمة إلى حفظ المحصول في أوعية من الفخار بعيدا عن الشمس.";
    private static final String OWN = "كتبه مراسلنا بعد جولة قصيرة على الرصيف وسمع فيها شكاوى المسافرين.";

    @Test
    void aPageMergedOfTwoWiresHangsUnderBothEachWithItsPassages() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT),
                printing("b", "وكالة شهاب", null, "09:30", CUP),
                printing("m", "الجامعة", "مدار + شهاب", "11:00", PORT + "\n" + CUP)));
        Node merged = node(tree, "m");
        assertThat(merged.parent()).isIn("a", "b");
        assertThat(merged.parts()).extracting(Part::of).containsExactlyInAnyOrder("a", "b");
        assertThat(merged.parts().getFirst().of()).isEqualTo(merged.parent());
        String text = PORT + "\n" + CUP;
        for (Part part : merged.parts()) {
            assertThat(part.passages()).hasSize(1);
            assertThat(part.passages().getFirst().of(text) + ".")
                    .isEqualTo(part.of().equals("a") ? PORT : CUP);
            assertThat(CopySign.PART.isIn(part.why().rule())).isTrue();
        }
        assertThat(merged.parts().stream().mapToDouble(Part::share).sum()).isBetween(0.98, 1.0);
    }

    @Test
    void aMergedPageCarriesTwoOriginsAndEachWireHasACopy() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT),
                printing("b", "وكالة شهاب", null, "09:30", CUP),
                printing("c", "المرفأ", null, "10:00", PORT),
                printing("m", "الجامعة", null, "11:00", PORT + "\n" + CUP)));
        Sources merged = CopyTrees.sources(tree);
        assertThat(merged.independent()).isEqualTo(2);
        assertThat(merged.outlets()).isEqualTo(4);
        assertThat(merged.origins()).allMatch(origin -> origin.copies().contains("m"));
        assertThat(merged.independent())
                .isEqualTo(tree.nodes().stream()
                        .filter(node -> node.parent() == null)
                        .count());
    }

    @Test
    void whoCopiesAMergedPageGoesBackToBothOrigins() {
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT),
                printing("b", "وكالة شهاب", null, "09:30", CUP),
                printing("m", "الجامعة", null, "11:00", PORT + "\n" + CUP),
                printing("n", "السدرة", null, "12:00", PORT + "\n" + CUP)));
        assertThat(node(tree, "n").parent()).isEqualTo("m");
        assertThat(node(tree, "n").parts()).isEmpty();
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(2);
    }

    @Test
    void threeWiresOfWhichNoneIsHalfAreAllParents() {
        String text = PORT + "\n" + CUP + "\n" + HARVEST;
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT),
                printing("b", "وكالة شهاب", null, "09:30", CUP),
                printing("c", "وكالة الغدير", null, "10:00", HARVEST),
                printing("m", "الجامعة", null, "11:00", text)));
        assertThat(node(tree, "m").parts()).extracting(Part::of).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(node(tree, "m").parent())
                .isEqualTo(node(tree, "m").parts().getFirst().of());
    }

    @Test
    void twoVersionsOfOneWireAreNoTwoOrigins() {
        String longer = PORT + " " + HARVEST;
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT),
                printing("b", "وكالة مدار", null, "09:30", longer + " " + OWN),
                printing("m", "الجامعة", null, "11:00", PORT + "\n" + HARVEST)));
        assertThat(node(tree, "m").parts()).isEmpty();
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(1);
    }

    @Test
    void aSentenceOfBackgroundIsNoPart() {
        String background = CUP.substring(0, CUP.indexOf('.') + 1);
        CopyTree tree = CopyTrees.of(List.of(
                printing("a", "وكالة مدار", null, "09:00", PORT + " " + HARVEST),
                printing("b", "وكالة شهاب", null, "09:30", CUP),
                printing("m", "الجامعة", null, "11:00", PORT + " " + HARVEST + "\n" + background)));
        assertThat(node(tree, "m").parent()).isEqualTo("a");
        assertThat(node(tree, "m").parts()).isEmpty();
    }

    @Test
    void theStreamTellsBothAndTheParentsOrigin() {
        CopyIndex index = new CopyIndex();
        index.step(article("a", "وكالة مدار", null, "09:00", PORT));
        index.step(article("b", "وكالة شهاب", null, "09:30", CUP));
        Copies merged = index.step(article("m", "الجامعة", null, "11:00", PORT + "\n" + CUP));
        assertThat(merged.parts()).extracting(Part::of).containsExactlyInAnyOrder("a", "b");
        assertThat(merged.parts().getFirst().of()).isEqualTo(merged.parent());
        assertThat(merged.origin()).isEqualTo(merged.parent());
    }

    @Test
    void theStreamFindsAParentForWhatNoWireMakesHalfOf() {
        CopyIndex index = new CopyIndex();
        index.step(article("a", "وكالة مدار", null, "09:00", PORT));
        index.step(article("b", "وكالة شهاب", null, "09:30", CUP));
        index.step(article("c", "وكالة الغدير", null, "10:00", HARVEST));
        Copies merged = index.step(article("m", "الجامعة", null, "11:00", PORT + "\n" + CUP + "\n" + HARVEST));
        assertThat(merged.parts()).hasSize(3);
        assertThat(merged.parent()).isEqualTo(merged.parts().getFirst().of());
        Copies own = index.step(article("o", "السدرة", null, "12:00", PORT + "\n" + (OWN + " ").repeat(12)));
        assertThat(own.parts()).isEmpty();
        assertThat(own.parent()).isNull();
    }

    @Test
    void aLineMayCreditSeveral() {
        assertThat(SourceNames.credits("مرساة الخليج + تمام برس", "مرساة الخليج"))
                .isTrue();
        assertThat(SourceNames.credits("مرساة الخليج + تمام برس", "تمام برس")).isTrue();
        assertThat(SourceNames.credits("صحيفة المرفأ، وكالة شهاب", "شهاب")).isTrue();
        assertThat(SourceNames.credits("صحيفة الخليج + تمام برس", "الخليج")).isTrue();
        assertThat(SourceNames.credits("مرساة الخليج + تمام برس", "الخليج")).isFalse();
        assertThat(SourceNames.credits("مرساة الخليج + تمام برس", "مرساة")).isFalse();
    }

    private static Node node(CopyTree tree, String id) {
        return tree.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Printing printing(String id, String outlet, @Nullable String credit, String time, String text) {
        return new Printing(article(id, outlet, credit, time, text), credit, null, null);
    }

    private static Article article(String id, String outlet, @Nullable String credit, String time, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .credit(credit)
                .published(When.parse("2031-05-02T" + time).orElseThrow())
                .text(text)
                .build();
    }
}
