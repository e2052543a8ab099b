package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.isnad.Block;
import org.isnad.Decoded;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;

class DissectorProperties {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());
    private static final PageDecoder DECODER = new PageDecoder();

    @Property(tries = 200)
    void any_bytes_give_a_dissection_or_a_rejection(@ForAll @Size(max = 600) byte[] bytes) {
        Decoded decoded = DECODER.decode(RawPage.of("any", bytes));
        if (decoded instanceof Page page) {
            assertThat(DISSECTOR.dissect(page)).isNotNull();
        } else {
            assertThat(decoded).isInstanceOf(Rejected.class);
        }
    }

    @Property(tries = 200)
    void any_markup_gives_a_dissection_whose_places_point_at_their_text(@ForAll("markup") String html) {
        Dissected page = dissect(html);
        for (Block block : page.blocks()) {
            assertThat(block.text()).isNotBlank();
            if (block.place() != null) {
                assertThat(block.place().of(page.articles().get(block.article()).text()))
                        .isEqualTo(block.text());
            }
        }
    }

    @Property(tries = 100)
    void every_visible_word_is_in_exactly_one_block(@ForAll("tags") @Size(min = 1, max = 30) List<String> tags) {
        StringBuilder html = new StringBuilder("<!doctype html><html><body>");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            String word = "كلمة" + i + "ختام";
            words.add(word);
            html.append('<')
                    .append(tags.get(i))
                    .append('>')
                    .append(word)
                    .append(" نص.</")
                    .append(tags.get(i))
                    .append('>');
        }
        Dissected page = dissect(html.append("</body></html>").toString());
        for (String word : words) {
            assertThat(page.blocks().stream().filter(block -> block.text().contains(word)))
                    .hasSize(1);
        }
    }

    @Property(tries = 100)
    void every_line_of_a_text_page_is_one_block(@ForAll("lines") @Size(max = 20) List<String> lines) {
        String text = "عنوان\n" + String.join("\n", lines);
        Page page = new Page("t", "0", null, null, "UTF-8", Page.Form.TEXT, text);
        long full = text.lines().filter(line -> !line.isBlank()).count();
        assertThat(((Dissected) DISSECTOR.dissect(page)).blocks()).hasSize((int) full);
    }

    private static Dissected dissect(String html) {
        Page page = new Page("t", "0", null, null, StandardCharsets.UTF_8.name(), Page.Form.HTML, html);
        return (Dissected) DISSECTOR.dissect(page);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class='related'>",
                        "</div>",
                        "<a href=x>",
                        "</a>",
                        "<br>",
                        "<table><tr><td>",
                        "<h1>",
                        "</h1>",
                        "<h2><a href=y>خبر</a></h2>",
                        "<ul><li>",
                        "قال الوزير إن العمل في الجسر الجديد سيبدأ بعد أسبوعين من الآن.",
                        " ",
                        "المصدر: صحيفة",
                        "إقرأ أيضاً:",
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
                        "</script>",
                        "<time datetime='2026-01-02'>",
                        "#وسم",
                        "كلمات دلالية: أ ب",
                        "&",
                        "<",
                        "\"",
                        "<b>",
                        "</b>",
                        "(وكالة)")
                .list()
                .ofMaxSize(60)
                .map(parts -> "<html><body>" + String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> tags() {
        return Arbitraries.of(
                        "p",
                        "div",
                        "h1",
                        "h3",
                        "li",
                        "td",
                        "span",
                        "b",
                        "blockquote",
                        "section",
                        "article",
                        "figcaption")
                .list();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "",
                        " ",
                        "المصدر: صحيفة المنحنى",
                        "وقف المدرب في آخر الملعب يراقب لاعبيه وهم ينهون الحصة.",
                        "مقالات مشابهة",
                        "• خبر آخر",
                        "8 مارس 2026",
                        "شارك",
                        "➖➖➖",
                        "إقرأ أيضاً:",
                        "عنوان")
                .list();
    }
}
