package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Utterance;
import org.isnad.Utterance.Contrast;
import org.isnad.Utterance.Rival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that are given for something: who confirms them, who gives others, and what was put off. Everybody is invented. */
class DayContrastsTest {
    private static final String VOTE = "الاقتراع على مقاعد البرلمان سيجري يوم @2031-05-15";

    private final Newsroom news = new Newsroom();

    private @Nullable Contrast stands(String one, String other) {
        return news.of(one).stands(news.of(other).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            الاقتراع سيجري @2031-05-15                                | CONFIRMS
            @2031-05-15 موعد الاقتراع                                  | CONFIRMS
            الاقتراع على مقاعد البرلمان سيجري @2031-05-16 لا قبل ذلك    | OTHER_DAY
            تأجيل الاقتراع على مقاعد البرلمان إلى @2031-05-22            | NEWER_DAY
            محاكمة المرشح سالم الدربندي ستبدأ @2031-05-16               |
            الاقتراع تأخر كثيرا عن موعده                               |
            الحملات الانتخابية بدأت @2031-05-01                        |
            """)
    void anotherSpeakersDayForTheSameConfirmsOrIsARival(String words, Contrast contrast) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-03").event("f").says("سهام الدوحاني", words);
        assertThat(stands("a#1", "b#1")).isEqualTo(contrast);
    }

    @Test
    void whatWasPutOffIsNewerForItsSpeakerAndEverybodyElse() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-05")
                .says("نادر الصفصافي", "تأجيل الاقتراع على مقاعد البرلمان إلى @2031-05-22");
        news.page("c", "الواحة", "2031-05-06").says("رامي البستاني", "الاقتراع سيجري @2031-05-22");
        assertThat(stands("a#1", "b#1")).isEqualTo(Contrast.NEWER_DAY);
        assertThat(stands("b#1", "a#1")).isEqualTo(Contrast.OLDER_DAY);
        assertThat(stands("a#1", "c#1")).isEqualTo(Contrast.NEWER_DAY);
        assertThat(stands("b#1", "c#1")).isEqualTo(Contrast.CONFIRMS);
    }

    @Test
    void whoHoldsToTheOldDayAfterwardsIsARival() {
        news.page("a", "المنارة", "2031-05-05")
                .says("نادر الصفصافي", "تأجيل الاقتراع على مقاعد البرلمان إلى @2031-05-22");
        news.page("b", "الرواق", "2031-05-06").says("سهام الدوحاني", VOTE);
        assertThat(stands("a#1", "b#1")).isEqualTo(Contrast.OTHER_DAY);
    }

    @Test
    void twoDaysOfOneSpeakerAreTwoStatements() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-02").says("نادر الصفصافي", VOTE.replace("15", "16"));
        assertThat(news.told().utterances()).hasSize(2);
    }

    @Test
    void aDayThatHadPassedIsThatOfAnotherTime() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-20").says("سهام الدوحاني", VOTE.replace("15", "29"));
        assertThat(stands("a#1", "b#1")).isNull();
    }

    @Test
    void aCopyNeitherConfirmsNorContradicts() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-03").copies("a").says("نادر الصفصافي", VOTE);
        assertThat(news.of("a#1").rivals()).isEmpty();
        assertThat(news.of("a#1").wordings()).hasSize(2);
    }

    @Test
    void originsOfWhoeverGivesTheSameDayAreCountedTogether() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", VOTE);
        news.page("b", "الرواق", "2031-05-03").copies("a").says("نادر الصفصافي", VOTE);
        news.page("c", "الواحة", "2031-05-03").says("سهام الدوحاني", "الاقتراع سيجري @2031-05-15");
        Utterance said = news.of("a#1");
        assertThat(said.rivals()).extracting(Rival::contrast).containsExactly(Contrast.CONFIRMS);
        assertThat(said.independent(news.told().utterances())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            انهيار الجسر القديم وقع @2031-05-01   | انهيار الجسر القديم وقع @2031-04-30  | OTHER_DAY
            انهيار الجسر القديم وقع @2031-05-01   | انهيار الجسر القديم وقع @2031-05-01  | CONFIRMS
            انهيار الجسر القديم وقع @2031-05-01   | انهيار السقف في المدرسة @2031-04-30  |
            """)
    void whatIsOverIsOneThingWithinOneEvent(String words, String other, Contrast contrast) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", words);
        news.page("b", "الرواق", "2031-05-02").says("سهام الدوحاني", other);
        assertThat(stands("a#1", "b#1")).isEqualTo(contrast);
    }
}
