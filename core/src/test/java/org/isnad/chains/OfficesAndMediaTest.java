package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.Sources;
import org.isnad.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices without a name, media that speak themselves, and words that two say. */
class OfficesAndMediaTest {
    private static final String LOSSES = "خسائر سيول وادي السرو بلغت ثلاثة مليارات دينار في القطاع الزراعي";
    private static final String MARKET = "السوق النفطية متوازنة ولا حاجة إلى خفض جديد في الإنتاج قبل الربيع";

    private final Newsroom news = new Newsroom();

    @ParameterizedTest
    @CsvSource({"وزير الداخلية", "وزير الداخلية السيحمي"})
    void theWordsOfAnOfficeAreThoseOfWhoBearsIt(String office) {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .bearing("وزير الداخلية السيحمي")
                .says("زهير المسعودي", LOSSES);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00").together(office, LOSSES);
        Utterance said = news.of("b#1");
        assertThat(said.wordings()).hasSize(2);
        assertThat(said.speaker()).isEqualTo("زهير المسعودي");
    }

    @Test
    void anOfficeThatItsArticleKnowsAsOneIsWhoBearsIt() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00").office("وزير الداخلية", LOSSES);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00")
                .bearing("وزير الداخلية")
                .says("زهير المسعودي", LOSSES);
        assertThat(news.of("a#1").wordings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"وزير الزراعة", "الوزير", "وزير الداخل"})
    void anotherOfficeIsSomebodyElse(String office) {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .bearing("وزير الداخلية السيحمي")
                .says("زهير المسعودي", LOSSES);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00").together(office, LOSSES);
        assertThat(news.of("b#1").wordings()).hasSize(1);
    }

    @Test
    void anOfficeSaysItOfAnotherEventForItself() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .bearing("وزير الداخلية")
                .says("زهير المسعودي", LOSSES);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00").story("other").together("وزير الداخلية", LOSSES);
        assertThat(news.of("b#1").wordings()).hasSize(1);
    }

    @Test
    void aMediumThatSpeaksIsTheOriginAndNoSecondOneBesideThoseItPassesOn() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .through("وكالة الضفاف")
                .says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00")
                .kind(Link.Kind.AGENCY)
                .says("وكالة الضفاف", MARKET);
        assertThat(news.of("b#1").sources().origins())
                .extracting(Sources.Origin::name)
                .containsExactly("وكالة الضفاف");
        assertThat(news.of("a#1").rivals()).isEmpty();
        assertThat(news.of("b#1").rivals()).isEmpty();
    }

    @Test
    void whoSaysTheSameAsAnArticleThatTheTextWasTakenFromIsNotTakenFromThere() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .credits("وكالة الضفاف")
                .says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00").copies("a").says("سهام الدوحاني", MARKET);
        Utterance said = news.of("b#1");
        assertThat(said.wordings()).hasSize(1);
        assertThat(said.first().chain()).extracting(Link::name).containsExactly("الرواق", "سهام الدوحاني");
        assertThat(said.first().chain()).noneMatch(Provenance::isInferred);
    }

    @ParameterizedTest
    @CsvSource({
        "صحيفة «الميزان»,صحيفة الميزان,1",
        "«الميزان»,صحيفة «الميزان»,1",
        "رويترز,وكالة رويترز,1",
        "التلفزيون الرسمي,التلفزيون الرسمي,1",
        "الصحفيين,الصحفيين,2",
        "صحيفة «الميزان»,صحيفة «العدل»,2"
    })
    void whatWasToldToAMediumIsOfThatOrigin(String one, String other, int independent) {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00").to(one).says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00").to(other).says("نادر الصفصافي", MARKET);
        Utterance said = news.of("a#1");
        assertThat(said.wordings()).hasSize(2);
        assertThat(said.sources().independent()).isEqualTo(independent);
    }

    @Test
    void anAgencyUnderTwoNamesConfirmsNothingTwice() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00").through("رويترز").says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00")
                .through("وكالة رويترز")
                .says("سهام الدوحاني", MARKET);
        Utterance said = news.of("a#1");
        assertThat(said.independent(List.of(news.of("b#1")))).isEqualTo(1);
    }

    @Test
    void whoSaysItAgainOnAnotherDayConfirmsOnce() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00").says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-05T10:00+03:00").cue("كرر").says("نادر الصفصافي", MARKET);
        news.page("c", "الواحة", "2031-05-04T12:00+03:00").says("سهام الدوحاني", MARKET);
        assertThat(news.of("c#1").rivals()).hasSize(1);
    }

    @Test
    void whatACopyAddsIsNotTakenFromWhatItCopies() {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .credits("وكالة الضفاف")
                .says("نادر الصفصافي", MARKET);
        news.page("b", "الرواق", "2031-05-02T12:00+03:00")
                .copies("a")
                .says("نادر الصفصافي", MARKET)
                .copiedSoFar()
                .says("سهام الدوحاني", LOSSES);
        assertThat(news.of("b#1").wordings().getLast().chain())
                .extracting(Link::name)
                .containsExactly("الرواق", "المنارة", "وكالة الضفاف", "نادر الصفصافي");
        assertThat(news.of("b#2").first().chain()).extracting(Link::name).containsExactly("الرواق", "سهام الدوحاني");
    }

    @ParameterizedTest
    @CsvSource({"300,400,0", "300,300,1"})
    void numbersOfAnyThingConfirmOnlyWhereTheyAreEqual(String one, String other, int confirming) {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00")
                .says("نادر الصفصافي", "أكثر من " + one + " مريض نقلوا من مستشفى وادي السرو إلى العراء");
        news.page("b", "الرواق", "2031-05-02T12:00+03:00")
                .says("سهام الدوحاني", other + " مريض نقلوا من مستشفى وادي السرو إلى العراء");
        assertThat(news.of("a#1").rivals()).hasSize(confirming);
    }
}
