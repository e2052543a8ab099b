package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class CardsTest {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());
    private static final String FIRST =
            "بدأت في مدينة لوناك جلسات لجنة المصايد بين أرخانا ومالكا لبحث حصص الصيد في الخليج، بعد توقف دام شهرين.";
    private static final String LAST =
            "ومن المقرر أن تستمر الجلسات ثلاثة أيام، على أن يصدر بيان مشترك في ختامها مساء الخميس.";
    private static final String HEADLINE = "جلسة طويلة في لوناك.. و\"مطلب\" من الدغفلي";
    private static final String LEAD =
            "طالب وزير المصايد في أرخانا ساهر الدغفلي، الأحد، بـ\"إعادة\" سفن الصيد المحتجزة قبل أي اتفاق.";

    private static Article article(Page.Form form, String text) {
        Page page = new Page("page", "page", null, null, "UTF-8", form, text);
        return ((Dissected) DISSECTOR.dissect(page)).articles().getFirst();
    }

    @Test
    void aCardWhoseLinesRanTogetherIsTakenApart() {
        String card = HEADLINE + " - موقع 31" + LEAD;
        Article article = article(
                Page.Form.TEXT, "جلسات المصايد تبدأ في لوناك\n\n" + FIRST + "\n\n" + card + "\n\n" + LAST + "\n");
        assertThat(article.cards()).containsExactly(new Card(HEADLINE, "موقع 31", LEAD));
        assertThat(article.cardText()).isEqualTo(HEADLINE + "\n" + LEAD);
        assertThat(article.body()).contains(FIRST, LAST).noneMatch(line -> line.contains("الدغفلي"));
    }

    @Test
    void aCardOfAPageIsItsHeadlineAndWhatFollows() {
        Article article = article(
                Page.Form.HTML,
                "<!DOCTYPE html><html lang=\"ar\"><body><article><h1>جلسات المصايد تبدأ في لوناك</h1><p>" + FIRST
                        + "</p><div class=\"embed-card\"><h4>" + HEADLINE + "</h4><p>" + LEAD + "</p></div><p>" + LAST
                        + "</p></article></body></html>");
        assertThat(article.cards()).containsExactly(new Card(HEADLINE, null, LEAD));
        assertThat(article.body()).containsExactly(FIRST, LAST);
    }

    @Test
    void aSentenceWithADashIsNoCard() {
        String sentence = "وقال رئيس اللجنة في ختام الجلسة الأولى - موقع الجلسة مدينة لوناك - إن الحصص لم تحسم بعد.";
        Article article = article(
                Page.Form.TEXT, "جلسات المصايد تبدأ في لوناك\n\n" + FIRST + "\n\n" + sentence + "\n\n" + LAST + "\n");
        assertThat(article.cards()).isEmpty();
        assertThat(article.body()).contains(sentence);
    }

    @Test
    void anArticleWithoutCardsHasNoTextOfThem() {
        Article article = article(Page.Form.TEXT, "جلسات المصايد تبدأ في لوناك\n\n" + FIRST + "\n\n" + LAST + "\n");
        assertThat(article.cards()).isEqualTo(List.of());
        assertThat(article.cardText()).isEmpty();
    }
}
