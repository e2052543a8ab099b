package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.DateMention;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsDaysTest {
    private static final NewsDays DAYS = new NewsDays(Lexicon.bundled());
    private static final When PUBLISHED = When.of(LocalDate.parse("2031-03-08"));

    @ParameterizedTest
    @CsvSource({
        "تشهد البلدة أمطارا [2031-03-04:منذ الثلاثاء الماضي] وانهار جسرها [2031-03-08:اليوم السبت],2031-03-08",
        "تشهد البلدة أمطارا منذ [2031-03-04:الثلاثاء الماضي] وانهار جسرها [2031-03-08:اليوم السبت],2031-03-08",
        "يجلس الراعي على الحجر منذ انهار السد [2031-03-03:فجر الاثنين الماضي],",
        "السد مغلق منذ شهر، وانهار جسره [2031-03-07:أمس الجمعة],2031-03-07",
        "أعلنت البلدية [2031-03-07:أمس الجمعة] إغلاق الجسر حتى [2031-03-15:السبت المقبل],2031-03-07",
        "انهار الجسر [2031-03-05:يوم الأربعاء] وما زالت الطريق مقطوعة,2031-03-05",
        "انهار الجسر [2031-03-05:يوم الأربعاء] وقال الوالي [2031-03-08:اليوم] إن التحقيق بدأ,2031-03-08",
        "تستقبل البلدة [2031-03-12:الأربعاء المقبل] وفدا من المهندسين,2031-03-12",
        "تبقى المدارس مغلقة وحتى [2031-03-15:السبت المقبل] على الأقل,",
        "احتفلت البلدة بذكرى سيل [2020-05-01:الأول من مايو 2020],",
    })
    void theDayOfTheNewsIsToldFromThoseItLastsSinceOrUntil(String marked, String expected) {
        StringBuilder text = new StringBuilder();
        List<DateMention> dates = new ArrayList<>();
        for (String part : marked.split("[\\[\\]]")) {
            int colon = part.indexOf(':');
            String words = part.substring(colon + 1);
            if (colon >= 0) {
                Span span = new Span(text.length(), text.length() + words.length());
                dates.add(new DateMention(
                        span,
                        words,
                        part.substring(0, colon),
                        DateMention.Grain.DAY,
                        false,
                        Evidence.of("text", "test")));
            }
            text.append(words);
        }
        LocalDate spoken = DAYS.spoken(text.toString(), text.length(), dates, PUBLISHED);
        assertThat(spoken).isEqualTo(expected == null ? null : LocalDate.parse(expected));
    }
}
