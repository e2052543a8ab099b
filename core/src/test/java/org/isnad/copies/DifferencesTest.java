package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Difference;
import org.isnad.Difference.Kind;
import org.isnad.Difference.Piece;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void aCutTakesTheBracketWithItsPartner() {
        String before =
                "وصلت القافلة إلى الميناء صباح الأحد برفقة أربع سفن كبيرة (نبراس، سهيل) ثم غادرت إلى الجزر البعيدة مساء اليوم نفسه";
        String after = "وصلت القافلة إلى الميناء صباح الأحد ثم غادرت إلى الجزر البعيدة مساء اليوم نفسه";
        assertThat(Differences.of(before, after).pieces())
                .filteredOn(piece -> piece.kind() == Difference.Kind.DROPPED)
                .extracting(piece -> piece.before().of(before))
                .containsExactly("برفقة أربع سفن كبيرة (نبراس، سهيل)");
        assertThat(Differences.of(after, before).pieces())
                .filteredOn(piece -> piece.kind() == Difference.Kind.ADDED)
                .extracting(piece -> piece.after().of(before))
                .containsExactly("برفقة أربع سفن كبيرة (نبراس، سهيل)");
    }

    private static final String FIRST = "افتتحت بلدية عين السرو صباح اليوم سوقا جديدة لباعة الخضار والفاكهة";
    private static final String SECOND = "وقال رئيس البلدية سهيل مروان إن السوق تضم ستين دكانا ومخزنا مبردا";
    private static final String THIRD = "ويبدأ العمل فيها مطلع الأسبوع المقبل بعد توزيع الدكاكين على أصحابها بالقرعة";

    @Test
    void theSameTextIsKeptWhole() {
        assertThat(pieces(FIRST, FIRST)).containsExactly("KEPT " + FIRST + " | " + FIRST);
    }

    @Test
    void spellingThatArabicLeavesFreeIsNoChange() {
        Difference difference = Differences.of(FIRST, FIRST.replace('ة', 'ه').replace('أ', 'ا'));
        assertThat(difference.pieces()).extracting(Piece::kind).containsExactly(Kind.KEPT);
    }

    @Test
    void aWordInPlaceOfAnotherIsChanged() {
        assertThat(pieces(FIRST, FIRST.replace("صباح", "مساء"))).contains("CHANGED صباح | مساء");
    }

    @Test
    void whatIsLeftOutIsToldAsMuchAsWhatIsAdded() {
        assertThat(pieces(FIRST + ". " + SECOND, FIRST)).contains("DROPPED " + SECOND + " | ");
        assertThat(pieces(FIRST, FIRST + ". " + SECOND)).contains("ADDED  | " + SECOND);
    }

    @Test
    void droppedWordsStandWhereTheyStood() {
        assertThat(pieces(FIRST + ". " + SECOND + ". " + THIRD, FIRST + ". " + THIRD))
                .containsExactly(
                        "KEPT " + FIRST + " | " + FIRST, "DROPPED " + SECOND + " | ", "KEPT " + THIRD + " | " + THIRD);
    }

    @Test
    void aClauseInAnotherPlaceHasMoved() {
        List<String> pieces = pieces(FIRST + ". " + SECOND + ". " + THIRD, SECOND + ". " + FIRST + ". " + THIRD);
        assertThat(pieces).anyMatch(piece -> piece.startsWith("MOVED"));
        assertThat(pieces).noneMatch(piece -> piece.startsWith("DROPPED") || piece.startsWith("ADDED"));
    }

    @Test
    void aClauseHasMovedThoughItsNeighboursShareAWordWithIt() {
        String clause = "العمل استغرق أربعة أعوام وكلف تسعين مليون دينار";
        String other = "الخزان يتسع لاثني عشر مليون متر مكعب";
        assertThat(pieces(
                        FIRST + ". قال إن " + other + " وإن " + clause, FIRST + ". قال إن " + clause + " وإن " + other))
                .contains("MOVED " + other + " | " + other, "ADDED  | وإن", "DROPPED وإن | ");
    }

    @Test
    void wordsThatStandWhereTheyStoodAreKeptThoughAnotherClauseFollowsThem() {
        String moved = "العمل يستمر عاما كاملا إذا لم يعطله المطر";
        String cost = " ألف دينار تدفعها البلدية من موازنتها على مدى خمسة أعوام متتالية";
        String before = FIRST + ". وذكر أن المبنى قديم لا يتسع للجميع. وأوضح المروان أن كلفة الترميم كله تبلغ سبعين"
                + cost + "، وأن " + moved + ". " + THIRD;
        String after =
                FIRST + ". وأوضح المروان أن " + moved + "، وأن كلفة الترميم كله تبلغ تسعين" + cost + ". " + THIRD;
        assertThat(pieces(before, after))
                .contains("MOVED " + moved + " | " + moved, "CHANGED سبعين | تسعين")
                .anyMatch(piece -> piece.startsWith("KEPT") && piece.contains("وأوضح المروان أن"))
                .noneMatch(piece -> !piece.startsWith("KEPT") && piece.contains("المروان"));
    }

    @Test
    void aWordOfAMovedSentenceIsChangedWhereTheSentenceIsNow() {
        String later = SECOND.replace("السوق", "القاعة");
        assertThat(pieces(SECOND + ". " + FIRST + ". " + THIRD, FIRST + ". " + THIRD + ". " + later))
                .contains("CHANGED السوق | القاعة");
    }

    @Test
    void aClauseLeftOutInsideALargerChangeIsToldAsLeftOut() {
        String before = FIRST
                + ". وقال رئيس البلدية سهيل مروان إن السوق تضم ستين دكانا، وإن الإيجار يبدأ من مئة دينار في الشهر،"
                + " وإن المخزن المبرد يتسع لعشرين طنا. " + THIRD;
        String after =
                FIRST + ". وذكر رئيس البلدية سهيل مروان أن السوق تضم سبعين دكانا، وأن المخزن المبرد يتسع لثلاثين طنا. "
                        + THIRD;
        assertThat(pieces(before, after))
                .contains(
                        "DROPPED وإن الإيجار يبدأ من مئة دينار في الشهر | ",
                        "CHANGED ستين | سبعين",
                        "CHANGED لعشرين | لثلاثين")
                .noneMatch(piece -> piece.startsWith("CHANGED") && piece.contains("الإيجار"));
    }

    @Test
    void aLongPassageInPlaceOfAFewWordsIsLeftOutAndNotChanged() {
        String before = FIRST + " قرب الجسر الحجري القديم الذي رممته البلدية قبل عامين بتبرعات السكان ثم " + THIRD;
        String after = FIRST + " أمس ثم " + THIRD;
        assertThat(pieces(before, after))
                .contains(
                        "DROPPED قرب الجسر الحجري القديم الذي رممته البلدية قبل عامين بتبرعات السكان | ",
                        "ADDED  | أمس");
    }

    @Test
    void anotherSentenceInPlaceOfOneIsNoChangeOfIt() {
        assertThat(pieces(FIRST + ". " + SECOND + ".", FIRST + ". " + THIRD + "."))
                .containsExactly("KEPT " + FIRST + " | " + FIRST, "DROPPED " + SECOND + " | ", "ADDED  | " + THIRD);
    }

    @Test
    void emptyTextsDifferByAllTheOtherHas() {
        assertThat(Differences.of("", "").pieces()).isEmpty();
        assertThat(pieces("", FIRST)).containsExactly("ADDED  | " + FIRST);
        assertThat(pieces(FIRST, "")).containsExactly("DROPPED " + FIRST + " | ");
    }

    @Property(tries = 200)
    void everyWordOfBothIsInExactlyOnePiece(@ForAll long seed) {
        Random random = new Random(seed);
        String before = text(random, 60);
        String after = random.nextBoolean() ? text(random, 60) : before.substring(before.length() / 2) + before;
        boolean[] seenBefore = new boolean[before.length()];
        boolean[] seenAfter = new boolean[after.length()];
        for (Piece piece : Differences.of(before, after).pieces()) {
            mark(seenBefore, piece.before());
            mark(seenAfter, piece.after());
        }
        assertThat(unseenLetters(before, seenBefore)).isZero();
        assertThat(unseenLetters(after, seenAfter)).isZero();
    }

    @Property(tries = 100)
    void anyTextsGiveAValue(@ForAll String before, @ForAll String after) {
        assertThat(Differences.of(before, after).pieces()).doesNotContainNull();
    }

    private static void mark(boolean[] seen, @Nullable Span span) {
        for (int i = span == null ? 0 : span.begin(); span != null && i < span.end(); i++) {
            assertThat(seen[i]).isFalse();
            seen[i] = true;
        }
    }

    private static long unseenLetters(String text, boolean[] seen) {
        long unseen = 0;
        for (int i = 0; i < text.length(); i++) {
            unseen += Character.isLetter(text.charAt(i)) && !seen[i] ? 1 : 0;
        }
        return unseen;
    }

    private static String text(Random random, int words) {
        String[] forms = "بحر جبل نهر وردة قمر شمس باب كتاب قلم سوق خبز ملح".split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(forms[random.nextInt(forms.length)]).append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static List<String> pieces(String before, String after) {
        return Differences.of(before, after).pieces().stream()
                .map(piece -> piece.kind() + " " + of(before, piece.before()) + " | " + of(after, piece.after()))
                .toList();
    }

    private static String of(String text, @Nullable Span span) {
        return span == null ? "" : span.of(text);
    }
}
