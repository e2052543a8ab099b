package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Contradiction.Verdict;
import org.junit.jupiter.api.Test;

/** Days and places of one event, told differently. */
class PointClashesTest extends ToldStream {
    private void meeting(String id, String outlet, String time, String day) {
        article(
                id,
                outlet,
                time,
                "مجلس بلدية الزهراوية يبحث مشروع الترام",
                "يعقد مجلس بلدية الزهراوية " + day + " اجتماعاً لبحث مشروع الترام الجديد مع شركة النواعير.",
                "سكان الأحياء القديمة يطالبون المجلس بنشر " + (id.equals("a") ? "خرائط" : "كلفة") + " المشروع كاملة.");
    }

    private void blast(String id, String outlet, String time, String where) {
        article(
                id,
                outlet,
                time,
                "انفجار مستودع للألعاب النارية يهز النواعير",
                "هز انفجار عنيف مستودعاً للألعاب النارية " + where + " مساء الاثنين وألحق أضراراً بمنازل قريبة.",
                id.equals("a") ? "هرعت سيارات الإطفاء إلى المكان." : "لم يعلن الدفاع المدني سبب الانفجار بعد.");
    }

    @Test
    void twoOutletsThatNameDifferentDaysOfOneMeetingAreSetSideBySide() {
        meeting("a", "الأفق", "2026-03-01T08:00+03:00", "الثلاثاء المقبل");
        meeting("b", "الميدان", "2026-03-01T15:00+03:00", "الأربعاء المقبل");
        assertThat(contradictions()).singleElement().satisfies(one -> {
            assertThat(one.slot()).isEqualTo("day");
            assertThat(one.verdict()).isEqualTo(Verdict.OPEN);
            assertThat(values(one)).containsExactly("2026-03-03", "2026-03-04");
            assertThat(one.sides().getFirst().claims())
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.article()).isEqualTo("a"));
        });
    }

    @Test
    void aDayThatItsSourceMovedIsNews() {
        meeting("a", "الأفق", "2026-03-01T08:00+03:00", "الثلاثاء المقبل");
        meeting("b", "الأفق", "2026-03-01T15:00+03:00", "الأربعاء المقبل");
        assertThat(contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(Verdict.UPDATED));
    }

    @Test
    void newsOfEachDayOfALongMeetingIsNoContradiction() {
        meeting("a", "الأفق", "2026-03-03T20:00+03:00", "اليوم الثلاثاء");
        meeting("b", "الميدان", "2026-03-04T20:00+03:00", "اليوم الأربعاء");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void whatWasPlannedBesideWhatWasHeldIsNoContradiction() {
        meeting("a", "الأفق", "2026-03-01T08:00+03:00", "الثلاثاء المقبل");
        meeting("b", "الميدان", "2026-03-04T20:00+03:00", "اليوم الأربعاء");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void theSameDayInOtherWordsIsNoContradiction() {
        meeting("a", "الأفق", "2026-03-01T08:00+03:00", "الثلاثاء المقبل");
        meeting("b", "الميدان", "2026-03-02T15:00+03:00", "غداً الثلاثاء");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void twoTownsForOneBlastAreSetSideBySide() {
        blast("a", "الأفق", "2026-03-03T08:00+03:00", "في بلدة الزهراوية");
        blast("b", "الميدان", "2026-03-03T09:00+03:00", "في بلدة الرمثانية");
        assertThat(contradictions()).singleElement().satisfies(one -> {
            assertThat(one.slot()).isEqualTo("place");
            assertThat(one.verdict()).isEqualTo(Verdict.OPEN);
            assertThat(values(one)).containsExactly("الزهراوية", "الرمثانية");
        });
    }

    @Test
    void aTownInARegionIsNoContradiction() {
        blast("a", "الأفق", "2026-03-03T08:00+03:00", "في بلدة الزهراوية");
        blast("b", "الميدان", "2026-03-03T09:00+03:00", "في محافظة الرمثانية");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void anArticleThatNamesBothTownsContradictsNeither() {
        blast("a", "الأفق", "2026-03-03T08:00+03:00", "في بلدة الزهراوية");
        blast("b", "الميدان", "2026-03-03T09:00+03:00", "في بلدة الرمثانية المجاورة لبلدة الزهراوية");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void yesterdayAloneHangsOnWhenAPageWasPrinted() {
        meeting("a", "الأفق", "2026-03-03T01:00+03:00", "أمس");
        meeting("b", "الميدان", "2026-03-03T09:00+03:00", "أول من أمس");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void aNameOfADayThatDoesNotFitItsDateTellsNoDay() {
        meeting("a", "الأفق", "2026-03-04T08:00+03:00", "أمس الأحد");
        meeting("b", "الميدان", "2026-03-04T15:00+03:00", "الاثنين الماضي");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void twoSpellingsOfOneTownAreOnePlace() {
        blast("a", "الأفق", "2026-03-03T08:00+03:00", "في بلدة الرمثانية");
        blast("b", "الميدان", "2026-03-03T09:00+03:00", "في بلدة الرمثنية");
        assertThat(contradictions()).isEmpty();
    }
}
