package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashPageTest {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());
    private static final String ARTICLE =
            "<meta property=\"article:published_time\" content=\"2031-05-02T18:02:00+02:00\">";

    private static List<Article> articles(String head, String headline, String text) {
        String page = "<!DOCTYPE html><html dir=\"rtl\" lang=\"ar\"><head><meta charset=\"utf-8\"><title>وكالة مدار :: "
                + headline
                + "</title>" + head + "</head><body><header><div class=\"logo\">وكالة مدار</div>"
                + "<nav><a href=\"/a\">سياسة</a><a href=\"/b\">اقتصاد</a></nav></header>"
                + "<div class=\"news\"><div class=\"date\">2 أيار 2031 18:02</div><h1>" + headline
                + "</h1><div class=\"text\">"
                + text
                + "</div></div><div class=\"latest\"><h4>آخر الأخبار</h4><ul><li>10:02 جلسة للجنة الإدارة غدا</li>"
                + "<li>09:41 قطع السير عند الجسر</li></ul></div><footer>وكالة مدار</footer></body></html>";
        return ((Dissected) DISSECTOR.dissect(new Page(
                        "flash.html", "flash", "https://madar.example/1", null, "UTF-8", Page.Form.HTML, page)))
                .articles();
    }

    @ParameterizedTest
    @CsvSource({
        "عاجل | استقالة وزير المياه نبيل السهيلي, استقالة وزير المياه نبيل السهيلي من منصبه.",
        "عاجل: انهيار مبنى في المرجان, سقوط عدد من الجرحى.",
        "مقتل ثلاثة في انهيار مبنى في المرجان, عاجل - مقتل ثلاثة أشخاص في انهيار مبنى في المرجان"
    })
    void theOneSentenceOfAFlashIsItsBody(String headline, String sentence) {
        assertThat(articles(ARTICLE, headline, "<p>" + sentence + "</p>"))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.body()).containsExactly(sentence);
                    assertThat(article.outlet()).isEqualTo("وكالة مدار");
                    assertThat(article.published()).hasToString("2031-05-02T18:02:00+02:00");
                });
    }

    @Test
    void aPageThatDoesNotSayItIsAnArticleIsNone() {
        String headline = "عاجل: انهيار مبنى في المرجان";
        assertThat(articles("", headline, "<p>انهيار مبنى في حي المرجان.</p>")).isEmpty();
    }

    @Test
    void aSentenceThatSaysSomethingElseThanTheHeadlineIsNoFlash() {
        assertThat(articles(ARTICLE, "وزير المياه يزور بلدة المرجان", "<p>لا يوجد محتوى للعرض.</p>"))
                .isEmpty();
    }

    @Test
    void aLinkUnderTheHeadlineIsNoFlash() {
        String link = "<p><a href=\"/c\">استقالة وزير المياه نبيل السهيلي من منصبه</a></p>";
        assertThat(articles(ARTICLE, "استقالة وزير المياه نبيل السهيلي", link)).isEmpty();
    }
}
