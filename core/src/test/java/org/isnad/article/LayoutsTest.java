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
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented pages in the layouts of common publishing systems, each beside a table of what a careful reader finds on it: field,
 * value; a field of the n-th further article opens with {@code n.}, {@code fetched} says when the page was fetched.
 */
class LayoutsTest {
    private static final String FOLDER = "/pages/layouts/";
    private static final Dissector DISSECTOR = new Dissector(Lexicon.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency-signoff",
                "agency-slashes",
                "amp-twin",
                "amp-with-accordion",
                "arc-array",
                "author-is-a-place",
                "author-with-job",
                "blogger-labels",
                "blogger-tags-below",
                "broken-json",
                "byline-under-body",
                "cards-without-names",
                "column-with-bio-line",
                "comments-and-newsletter-box",
                "comments-as-articles",
                "crawl-bare-author",
                "crawl-counted-comments",
                "crawl-dated-article-inside",
                "crawl-dated-comments",
                "crawl-dateline-alone",
                "crawl-english-standfirst",
                "crawl-hours-ago",
                "crawl-interview",
                "crawl-list-of-items",
                "crawl-live",
                "crawl-picture-lines",
                "crawl-question-headline",
                "crawl-standfirst-before-picture",
                "crawl-tag-page",
                "crawl-three-articles",
                "crawl-trail-and-theme",
                "crawl-two-articles-short",
                "credit-below",
                "dl-metadata-block",
                "drupal-dual-month",
                "drupal-french-months",
                "drupal-submitted-by",
                "endless-bare-blocks",
                "endless-h1",
                "endless-plain-blocks",
                "endless-posts",
                "endless-sections-no-names",
                "english-endless",
                "english-related-inline",
                "english-short-sentences",
                "english-table-layout",
                "english-unstated-language",
                "english-wp",
                "factbox-and-quote",
                "footer-lastmod-crawl",
                "forum-thread",
                "french-byline-with-date",
                "french-paywall-chapo",
                "french-published-and-changed",
                "front-page",
                "front-page-cards",
                "gallery-swiper",
                "hidden-twins",
                "hijri-alone",
                "hijri-and-gregorian",
                "hours-ago",
                "hydrated-with-subtitle",
                "inline-list-box",
                "instagram-embed",
                "interview",
                "joomla-item",
                "json-author-array-of-strings",
                "keywords-are-the-headline",
                "keywords-glued",
                "lead-image-caption-below",
                "list-with-a-linked-item",
                "live-entries",
                "live-no-json",
                "maghrebi-month",
                "match-minutes",
                "microdata-comments",
                "morocco-month",
                "newsletter-box",
                "next-js-spans",
                "noscript-body",
                "og-only-array-tags",
                "old-portal-br",
                "opinion-bio",
                "paywall-stub",
                "persian-codes-and-solar-date",
                "persian-solar-date",
                "poem-and-dialogue",
                "print-twin",
                "read-more-whole-article",
                "related-in-paragraph-form",
                "row-of-tags",
                "section-featured",
                "sentences-like-labels",
                "sidebar-first",
                "site-as-author",
                "tag-page",
                "tag-page-with-dates",
                "tags-by-spaces",
                "telegram-and-app-lines",
                "theme-subtitle-and-neighbours",
                "theme-with-inline-related",
                "today-in-the-header",
                "trending-ticker",
                "turkish-two-moments",
                "updated-and-published",
                "video-page",
                "windows-1256-font-tags",
                "windows-1256-tables",
                "wordpress-graph"
            })
    void reads_a_layout_as_a_careful_reader_does(String name) throws IOException {
        Map<String, List<String>> wanted = wanted(name);
        When fetched = wanted.containsKey("fetched")
                ? When.parse(wanted.remove("fetched").get(0)).orElseThrow()
                : null;
        String file = name + (LayoutsTest.class.getResource(FOLDER + name + ".txt") == null ? ".html" : ".txt");
        Page page = (Page) new PageDecoder().decode(new RawPage(file, null, null, fetched, bytes(file)));
        Dissected read = (Dissected) DISSECTOR.dissect(page);
        wanted.forEach((field, values) -> check(read, field, values));
    }

    private static void check(Dissected read, String field, List<String> values) {
        boolean further = Character.isDigit(field.charAt(0));
        int index = further ? field.charAt(0) - '0' : 0;
        String key = further ? field.substring(2) : field;
        switch (key) {
            case "articles" -> assertThat(read.articles()).hasSize(Integer.parseInt(values.get(0)));
            case "related" ->
                assertThat(read.related().stream().flatMap(list -> list.titles().stream()))
                        .containsExactly(values.get(0).split("\\|"));
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
            case "dateline" -> article.dateline();
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
        try (InputStream in = LayoutsTest.class.getResourceAsStream(FOLDER + file)) {
            return in.readAllBytes();
        }
    }
}
