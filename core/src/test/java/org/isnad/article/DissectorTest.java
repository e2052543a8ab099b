package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Role;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.junit.jupiter.api.Test;

class DissectorTest {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());

    @Test
    void takes_a_newspaper_page_apart() throws IOException {
        Article article = golden("newspaper.html").articles().get(0);
        assertThat(article.title()).isEqualTo("بلدية الياقوتة تفتح جسر الرمان أمام المشاة");
        assertThat(article.standfirst()).startsWith("الجسر الذي أغلق سنتين");
        assertThat(article.authors()).containsExactly("سلمى الدرزاني");
        assertThat(article.published()).hasToString("2026-03-08T09:15:00+03:00");
        assertThat(article.section()).isEqualTo("محليات");
        assertThat(article.tags()).containsExactly("جسر الرمان", "الياقوتة");
        assertThat(article.captions()).containsExactly("مشاة على الجسر في ساعاته الأولى");
        assertThat(article.body()).hasSize(4).first().asString().startsWith("فتحت بلدية الياقوتة");
        assertThat(article.body()).contains("كلفة الترميم");
        assertThat(article.outlet()).isEqualTo("صحيفة المنحنى");
        assertThat(article.language()).isEqualTo("ar");
    }

    @Test
    void keeps_boxes_for_other_articles_out_of_the_body() throws IOException {
        Dissected page = golden("newspaper.html");
        assertThat(page.articles()).hasSize(1);
        assertThat(page.articles().get(0).text()).doesNotContain("اقرأ", "حديقة", "نشرتنا", "تعليق");
        assertThat(page.related())
                .isNotEmpty()
                .anySatisfy(list -> assertThat(list.titles()).contains("حديقة جديدة شرق المدينة"));
    }

    @Test
    void makes_an_article_inside_the_page_an_article_of_its_own() throws IOException {
        List<Article> articles = golden("aggregator.txt").articles();
        assertThat(articles).hasSize(2);
        Article host = articles.get(0);
        Article inner = articles.get(1);
        assertThat(host.embedded()).isFalse();
        assertThat(host.credit()).isEqualTo("صحيفة المنحنى");
        assertThat(host.tags()).containsExactly("ميناء الزعفران", "نقابة البحارة");
        assertThat(inner.embedded()).isTrue();
        assertThat(inner.id()).isEqualTo(host.id() + "-1");
        assertThat(inner.title()).isEqualTo("سفينة بحوث ترسو في ميناء الزعفران");
        assertThat(inner.dateline()).isEqualTo("الزعفران (وكالة الموج)");
        assertThat(host.text()).doesNotContain("سفينة بحوث");
    }

    @Test
    void dates_an_undated_article_by_nothing_but_its_own_words() throws IOException {
        Article host = golden("aggregator.txt").articles().get(0);
        assertThat(host.published()).isNull();
        assertThat(host.bound()).hasToString("2026-02-11");
    }

    @Test
    void says_that_a_front_page_holds_no_article() {
        Dissected page = dissect("<html><body><ul><li><a href=1>خبر أول عن المدينة</a><li><a href=2>خبر ثان عن"
                + " الميناء</a></ul></body></html>");
        assertThat(page.articles()).isEmpty();
        assertThat(page.notes()).contains("no-article");
        assertThat(page.blocks()).hasSize(2);
    }

    @Test
    void hides_what_the_page_hides() {
        Dissected page =
                dissect("<html><body><p>نص ظاهر للقارئ.</p><p hidden>نص خفي أول</p><p style='display: none'>ثان</p>"
                        + "<div aria-hidden=true>ثالث</div><noscript>رابع</noscript></body></html>");
        assertThat(page.blocks()).extracting(Block::text).containsExactly("نص ظاهر للقارئ.");
    }

    @Test
    void parts_a_body_of_line_breaks() {
        String paragraph = "وقف المدرب في آخر الملعب يراقب لاعبيه وهم ينهون حصة طويلة تحت مطر خفيف لم يتوقف.";
        Dissected page = dissect("<html><body><h1>مطر على ملعب المنارة القديم</h1><div>" + paragraph + "<br><br>"
                + paragraph + "<br><br>" + paragraph + "</div></body></html>");
        assertThat(page.articles().get(0).body()).containsExactly(paragraph, paragraph, paragraph);
    }

    @Test
    void every_block_of_a_body_points_at_its_text() throws IOException {
        for (String name : List.of("newspaper.html", "aggregator.txt")) {
            Dissected page = golden(name);
            for (Block block : page.blocks()) {
                if (block.place() != null) {
                    String text = page.articles().get(block.article()).text();
                    assertThat(block.place().of(text)).isEqualTo(block.text());
                }
            }
            assertThat(page.blocks()).filteredOn(b -> b.role() == Role.TITLE).isNotEmpty();
        }
    }

    @Test
    void reads_topics_from_hashtags_but_neither_urgency_nor_the_headline_cut_up() {
        assertThat(withHashtags("#ميناء_الزعفران #عاجل #الملاحة").tags()).containsExactly("ميناء الزعفران", "الملاحة");
        assertThat(withHashtags("#عاجل #حريق #الميناء").tags()).isEmpty();
    }

    private static Article withHashtags(String line) {
        String paragraph = "اندلع حريق صغير في مخزن قديم عند مدخل الميناء مساء أمس ولم يصب أحد بأذى.";
        return dissect("<html><body><h1>حريق في الميناء القديم</h1><div class=article-body><p>" + paragraph + "</p><p>"
                        + paragraph + "</p><p>" + line + "</p></div></body></html>")
                .articles()
                .get(0);
    }

    @Test
    void leaves_scripts_unread_and_loses_nothing_to_odd_ones() {
        String paragraph = "عاد الصيادون إلى المرفأ قبل الفجر وهم يحملون ما جادت به ليلة طويلة.";
        Dissected page = dissect("<html><body><!-- <script> --><h1>عودة الصيادين إلى المرفأ</h1><div><p>" + paragraph
                + "</p><script>var a = '<p>لا يقرأ</p>';</script><svg><svg></svg><title>رسم</title></svg><p>"
                + paragraph
                + "</p><style>p {}</style><!--><p>" + paragraph + "</p></div><script>بلا نهاية");
        assertThat(page.articles().get(0).body()).containsExactly(paragraph, paragraph, paragraph);
    }

    @Test
    void parts_the_articles_of_an_endless_page() {
        Dissected page =
                dissect("<html><head><meta property=og:title content='رصيف جديد في ميناء الزعفران'></head><body>"
                        + entry("h1", "رصيف جديد في ميناء الزعفران", "3 مايو 2026 - 10:15")
                        + entry("h1", "عودة الصيادين إلى المرفأ القديم", "2 مايو 2026 - 22:40") + "</body></html>");
        assertThat(page.articles())
                .extracting(Article::title)
                .containsExactly("رصيف جديد في ميناء الزعفران", "عودة الصيادين إلى المرفأ القديم");
        assertThat(page.articles()).extracting(Article::embedded).containsExactly(false, true);
        assertThat(page.articles().get(0).body()).hasSize(2);
        assertThat(page.articles().get(1).published()).hasToString("2026-05-02T22:40:00");
    }

    @Test
    void keeps_the_entries_of_live_coverage_in_one_article() {
        Dissected page = dissect("<html><body><h1>تغطية مباشرة لعاصفة الزعفران</h1><div class=live-blog>"
                + entry("h3", "الريح تهدأ", "14:20") + entry("h3", "إغلاق المدارس", "١٣:٠٥") + "</div></body></html>");
        assertThat(page.articles()).hasSize(1);
        assertThat(page.blocks())
                .filteredOn(b -> b.role() == Role.SUBHEAD)
                .extracting(Block::text)
                .contains("14:20", "إغلاق المدارس", "١٣:٠٥");
    }

    private static String entry(String tag, String heading, String time) {
        String paragraph =
                "<p>أعلنت هيئة الموانئ أن السفن الصغيرة ستعود إلى الرصيف قبل نهاية الشهر بعد أعمال طويلة.</p>"
                        + "<p>وقال المهندس سامي الدرزاني إن العمال أتموا صب الخرسانة في الجزء الشمالي من الميناء.</p>";
        return "<div><" + tag + ">" + heading + "</" + tag + "><time>" + time + "</time>" + paragraph + "</div>";
    }

    private static Dissected golden(String name) throws IOException {
        try (InputStream in = DissectorTest.class.getResourceAsStream("/pages/" + name)) {
            return dissect(RawPage.of(name, in.readAllBytes()));
        }
    }

    private static Dissected dissect(String html) {
        return dissect(RawPage.of("page", html.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Dissected dissect(RawPage raw) {
        return (Dissected) DISSECTOR.dissect((Page) new PageDecoder().decode(raw));
    }
}
