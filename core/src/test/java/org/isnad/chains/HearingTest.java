package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which agency heard something itself. What is said and counted is invented. */
class HearingTest {
    private final Hearing hearing = new Hearing(Lexicon.bundled(), new ChainWords(Lexicon.bundled()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            وقال حارس السد لوكالة رويترز إن البوابات مغلقة | رويترز
            قال في تصريح لـ«فرانس برس» إن البوابات مغلقة | فرانس برس
            وقال المصدر لوكالة الصحافة الفرنسية: «البوابات مغلقة» | فرانس برس
            حسبما أظهر مسح لرويترز أمس | رويترز
            توقعات المحللين في استطلاع لـ"رويترز" | رويترز
            وقالت في حديث لوكالة الأنباء السعودية بهذه المناسبة | واس
            وأضاف لوكالة الأنباء الألمانية (د ب أ) | الألمانية
            وفقا لوكالة رويترز، فالبوابات مغلقة | -
            ووفقا لـ«واس» فالبوابات مغلقة | -
            طبقا لرويترز | -
            ذكرت وكالة رويترز أن البوابات مغلقة | -
            وبحسب «رويترز» فالبوابات مغلقة | -
            قال رئيس التحرير لرويترزي سابق | -
            السيارة الألمانية أفضل لألمانية مقيمة | -
            قال لرويترز إن السد آمن وقال لفرانس برس إنه مغلق | -
            """)
    void theAgencyThatSomethingWasToldTo(String text, @Nullable String agency) {
        assertThat(hearing.in(text)).isEqualTo(agency);
    }
}
