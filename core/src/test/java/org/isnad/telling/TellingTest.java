package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Account;
import org.isnad.Contradiction;
import org.isnad.Contradiction.Verdict;
import org.isnad.Development;
import org.isnad.Event;
import org.junit.jupiter.api.Test;

/** What small invented streams come to. */
class TellingTest extends ToldStream {
    private void fire(String id, String outlet, String time, String toll) {
        article(
                id,
                outlet,
                time,
                "حريق في مصنع النسيج بمدينة الزهراوية",
                "اندلع حريق كبير في مصنع النسيج بمدينة الزهراوية فجر الثلاثاء. " + toll,
                "وهرعت فرق الإطفاء إلى مصنع النسيج في الزهراوية وأخلت العمال من المباني المجاورة.");
    }

    @Test
    void whatWasSaidBeforeIsNotTheNews() {
        article(
                "a",
                "السنديان",
                "2026-09-14T08:00+03:00",
                "الجوهري: وادي السرو خط أحمر",
                "شدد سالم الجوهري، الاثنين، على أن وادي السرو «خط أحمر».",
                "وكان الجوهري قد قال في الأول من سبتمبر إن بلاده لن تقبل وقف القتال في وادي السرو قبل خروج القوات من وادي السرو.");
        assertThat(told().stories().getFirst().timeline())
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence()).startsWith("شدد سالم الجوهري"));
    }

    @Test
    void aLaterHigherTollIsAnUpdateAndNoContradiction() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وقال الدفاع المدني إن الحريق أسفر عن 4 قتلى.");
        fire("b", "الميدان", "2026-03-03T15:00+03:00", "وقال الدفاع المدني إن حصيلة الحريق ارتفعت إلى 9 قتلى.");
        assertThat(contradictions()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.UPDATED);
            assertThat(values(one)).containsExactly("4", "9");
        });
    }

    @Test
    void aLaterLowerTollOfAnotherVoiceIsAContradiction() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وقالت نقابة العمال إن الحريق أسفر عن 12 قتيلاً.");
        fire("b", "الميدان", "2026-03-03T15:00+03:00", "وقال الدفاع المدني إن الحريق أسفر عن 7 قتلى.");
        assertThat(contradictions()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.OPEN);
            assertThat(values(one)).containsExactly("12", "7");
            assertThat(one.sides().getFirst().sources().independent()).isEqualTo(1);
        });
    }

    @Test
    void aCorrectedNumberIsTold() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وقال الدفاع المدني إن عدد المفقودين بلغ 46 مفقوداً.");
        article(
                "b",
                "الأفق",
                "2026-03-03T15:00+03:00",
                "تصحيح: عدد المفقودين في حريق مصنع النسيج بالزهراوية",
                "اندلع حريق كبير في مصنع النسيج بمدينة الزهراوية فجر الثلاثاء، والصحيح أن عدد المفقودين 61 مفقوداً كما قال الدفاع المدني.");
        assertThat(contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(Verdict.CORRECTED));
    }

    @Test
    void aStoryIsToldByTheLaterVersionOfWhatItsOutletPutRight() {
        String body =
                " أشخاص في انقلاب حافلة ركاب على طريق المنحدر شمال بلدة السنديان مساء الثلاثاء، وفق مصدر في الدفاع المدني.";
        String rest =
                "وقال شهود إن الحافلة انحرفت عند المنعطف الثاني بعدما تعطلت مكابحها، وإن سائقي شاحنات ساعدوا في إخراج العالقين قبل وصول فرق الإنقاذ."
                        + " وأغلقت الشرطة الطريق حتى الصباح وفتحت تحقيقا مع شركة النقل المالكة للحافلة.";
        article(
                "a",
                "وكالة التلال",
                "2026-03-03T18:00+03:00",
                "سبعة قتلى في انقلاب حافلة قرب السنديان",
                "قتل سبعة" + body,
                rest);
        article(
                "b",
                "صحيفة الصخرة",
                "2026-03-03T18:40+03:00",
                "سبعة قتلى في انقلاب حافلة قرب السنديان",
                "قتل سبعة" + body,
                rest);
        article(
                "c",
                "وكالة التلال",
                "2026-03-03T20:00+03:00",
                "أربعة قتلى في انقلاب حافلة قرب السنديان",
                "قتل أربعة" + body,
                rest);
        assertThat(toldWithTrees().stories()).singleElement().satisfies(story -> {
            assertThat(story.headline()).startsWith("أربعة");
            assertThat(story.timeline())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.sentence()).startsWith("قتل أربعة"));
        });
    }

    @Test
    void deadAndInjuredPartsAndPercentagesOfOneTextDoNotContradictEachOther() {
        fire(
                "a",
                "الأفق",
                "2026-03-03T08:00+03:00",
                "وأسفر الحريق عن 4 قتلى و11 جريحاً بينهم 3 أطفال، وارتفعت الخسائر إلى 40 في المئة بعد أن كانت 30 في المئة.");
        fire("b", "الميدان", "2026-03-03T09:00+03:00", "وأسفر الحريق عن 4 قتلى و11 جريحاً.");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void numbersFarFromEachOtherAreNotOfOneThing() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وقالت نقابة العمال إن الحريق أسفر عن 120 جريحاً.");
        fire("b", "الميدان", "2026-03-03T15:00+03:00", "وقال الدفاع المدني إن الحريق أسفر عن 7 جرحى.");
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void whatIsNewIsMarkedInTheSentence() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وأسفر الحريق عن 4 قتلى.");
        article(
                "b",
                "الميدان",
                "2026-03-05T08:00+03:00",
                "نادر الشمباري يتولى التحقيق في حريق مصنع النسيج بالزهراوية",
                "تولى القاضي نادر الشمباري الخميس التحقيق في حريق مصنع النسيج بمدينة الزهراوية، واستمع إلى 35 شاهداً.",
                "ويواصل القاضي نادر الشمباري التحقيق في حريق المصنع بالزهراوية.");
        List<String> fresh = told().accounts().stream()
                .flatMap(account -> account.developments().stream())
                .flatMap(one -> one.fresh().stream())
                .map(Development.Novelty::words)
                .toList();
        assertThat(fresh.isEmpty() || fresh.stream().anyMatch(words -> words.contains("35")))
                .isTrue();
    }

    @Test
    void evidenceLiesInTheTextItNames() {
        fire("a", "الأفق", "2026-03-03T08:00+03:00", "وقالت نقابة العمال إن الحريق أسفر عن 12 قتيلاً.");
        fire("b", "الميدان", "2026-03-03T15:00+03:00", "وقال الدفاع المدني إن الحريق أسفر عن 7 قتلى.");
        for (Contradiction one : contradictions()) {
            for (Contradiction.Side side : one.sides()) {
                Contradiction.Claim claim = side.claims().getFirst();
                assertThat(claim.evidence().span().of(text(claim.article()))).isEqualTo(side.words());
            }
        }
        for (Account account : told().accounts()) {
            account.developments()
                    .forEach(one -> assertThat(one.record().state()).isEqualTo(Event.State.HELD));
        }
    }
}
