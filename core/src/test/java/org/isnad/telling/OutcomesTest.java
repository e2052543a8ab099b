package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences state what came of a happening. */
class OutcomesTest {
    private static final Lexicon LEXICON = Lexicon.bundled();

    private static boolean states(String sentence) {
        Article article = Article.builder("a").text(sentence).build();
        Note note = new NoteTaker(LEXICON, new TermCounts(LEXICON)).note(new Reading(article, Facts.none("a")));
        return note.leads().stream().anyMatch(lead -> !lead.outcomes().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "توصل الوفدان إلى اتفاق من سبعة بنود بعد ليلة كاملة من التفاوض.",
                "وتوصلت اللجنة إلى اتفاق يرضي سكان القريتين بعد يومين من النقاش.",
                "انتهى الاجتماع دون اتفاق على موعد الجولة المقبلة بين الفريقين.",
                "لم يتم التوصل إلى شيء وانتهت إلى لا شيء جلسة المجلس البلدي أمس.",
            })
    void whatWasReachedIsAnOutcome(String sentence) {
        assertThat(states(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "غادرت الطائرة المدينة بعد محادثات بهدف التوصل إلى تسوية بين البلدتين.",
                "واقترح الطرفان خططا مختلفة للتوصل إلى هدنة مؤقتة عبر الحدود بينهما.",
                "وكانت البلدية قد توصلت إلى اتفاق مماثل مع أصحاب الحقول قبل عامين.",
                "وفي وقت سابق من اليوم توصلت اللجنة إلى قائمة بأسماء المراقبين الجدد.",
            })
    void whatWasSoughtOrCameBeforeIsNone(String sentence) {
        assertThat(states(sentence)).isFalse();
    }
}
