package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class StandingPhrasesTest {
    private static final String TEACHER =
            "توفي أمس في بلدة الكثيب المعلم راشد الأثل بعد أربعين عاما قضاها في مدرسة البلدة يعلم الحساب والخط، وشيعه تلاميذه القدامى.";
    private static final String SCULPTOR =
            "رحلت في مدينة القنطرة النحاتة سميرة البان التي عرفت بأبوابها الخشبية المزخرفة وبورشة علمت فيها فن التطعيم بالصدف.";
    private static final String PRAYER =
            "\nسائلين المولى عز وجل أن يتغمد الفقيد بواسع رحمته ومغفرته وأن يسكنه فسيح جناته وأن يلهم أهله وذويه الصبر والسلوان.";
    private static final String LEGAL =
            "\nجميع الحقوق محفوظة ولا يجوز إعادة نشر هذه المواد أو توزيعها أو اقتباسها كليا أو جزئيا دون موافقة خطية مسبقة من إدارة الموقع.";

    private final CopyIndex index = new CopyIndex(CopySettings.defaults(), StandingPhrases.of(Lexicon.bundled()));

    @Test
    void aPrayerAndALegalNoteMakeNoCopyEvenWhereNothingElseWasRead() {
        index.step(article("a", TEACHER + PRAYER + LEGAL));
        Copies other = index.step(article("b", SCULPTOR + PRAYER + LEGAL));
        assertThat(other.parent()).isNull();
        assertThat(other.copies()).allMatch(copy -> copy.near() < 0.3);
    }

    @Test
    void aCopyOfAnObituaryIsOneWithItsPrayer() {
        index.step(article("a", TEACHER + PRAYER + LEGAL));
        Copies copy = index.step(article("b", TEACHER + PRAYER));
        assertThat(copy.parent()).isEqualTo("a");
        assertThat(copy.copies().getFirst().near()).isGreaterThan(0.95);
    }

    private static Article article(String id, String text) {
        return CopyIndexTest.article(id, "2031-03-01", text);
    }
}
