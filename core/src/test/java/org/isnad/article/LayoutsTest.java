package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Dissection.Dissected;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented pages in the layouts of common publishing systems, each beside a table of what a careful reader finds on it: field,
 * value; a field of the n-th further article opens with {@code n.}.
 */
class LayoutsTest {
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency-signoff",
                "amp-twin",
                "arc-array",
                "author-is-a-place",
                "broken-json",
                "byline-under-body",
                "cards-without-names",
                "comments-as-articles",
                "credit-below",
                "dl-metadata-block",
                "drupal-dual-month",
                "endless-h1",
                "endless-posts",
                "endless-sections-no-names",
                "english-endless",
                "english-related-inline",
                "english-wp",
                "factbox-and-quote",
                "footer-lastmod-crawl",
                "front-page",
                "gallery-swiper",
                "hidden-twins",
                "hijri-alone",
                "hijri-and-gregorian",
                "inline-list-box",
                "instagram-embed",
                "interview",
                "json-author-array-of-strings",
                "keywords-glued",
                "lead-image-caption-below",
                "live-entries",
                "live-no-json",
                "maghrebi-month",
                "microdata-comments",
                "morocco-month",
                "next-js-spans",
                "noscript-body",
                "og-only-array-tags",
                "old-portal-br",
                "opinion-bio",
                "paywall-stub",
                "print-twin",
                "read-more-whole-article",
                "related-in-paragraph-form",
                "section-featured",
                "sidebar-first",
                "tag-page",
                "tags-by-spaces",
                "telegram-and-app-lines",
                "today-in-the-header",
                "trending-ticker",
                "updated-and-published",
                "video-page",
                "wordpress-graph"
            })
    void reads_a_layout_as_a_careful_reader_does(String name) throws IOException {
        Page page = (Page) new PageDecoder().decode(RawPage.of(name, bytes(name + ".html")));
        Dissected read = (Dissected) DISSECTOR.dissect(page);
        wanted(name).forEach((field, values) -> check(read, field, values));
    }

    private static void check(Dissected read, String field, List<String> values) {
        boolean further = Character.isDigit(field.charAt(0));
        int index = further ? field.charAt(0) - '0' : 0;
        String key = further ? field.substring(2) : field;
        switch (key) {
            case "articles" -> assertThat(read.articles()).hasSize(Integer.parseInt(values.get(0)));
            case "note" -> assertThat(read.notes()).containsAll(values);
            default -> {
                assertThat(read.articles()).as("articles").hasSizeGreaterThan(index);
                check(read.articles().get(index), key, values);
            }
        }
    }

    private static void check(Article article, String key, List<String> values) {
        List<String> parts =
                values.get(0).isEmpty() ? List.of() : List.of(values.get(0).split("\\|"));
        switch (key) {
            case "body" -> assertThat(article.body()).isEqualTo(values);
            case "authors" -> assertThat(article.authors()).isEqualTo(parts);
            case "tags" -> assertThat(article.tags()).isEqualTo(parts);
            case "captions" -> assertThat(article.captions()).isEqualTo(parts);
            case "with" -> assertThat(article.text()).contains(parts);
            case "without" -> assertThat(article.text()).doesNotContain(parts);
            case "day" -> assertThat(article.published()).asString().startsWith(values.get(0));
            default -> assertThat(one(article, key)).as(key).isEqualTo(values.get(0));
        }
    }

    private static String one(Article article, String key) {
        Object value = switch (key) {
            case "title" -> article.title();
            case "standfirst" -> article.standfirst();
            case "credit" -> article.credit();
            case "section" -> article.section();
            case "language" -> article.language();
            case "published" -> article.published();
            case "modified" -> article.modified();
            case "readingMinutes" -> article.readingMinutes();
            default -> throw new IllegalArgumentException("no field " + key);
        };
        return value == null ? "" : value.toString();
    }

    private static Map<String, List<String>> wanted(String name) throws IOException {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        String table = new String(bytes(name + ".tsv"), StandardCharsets.UTF_8);
        for (String line : table.split("\n")) {
            int tab = line.indexOf('\t');
            wanted.computeIfAbsent(line.substring(0, tab), key -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        }
        return wanted;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = LayoutsTest.class.getResourceAsStream("/pages/layouts/" + file)) {
            return in.readAllBytes();
        }
    }
}
