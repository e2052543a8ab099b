package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest extends SampleSite {
    private static HttpResponse<String> get(String path) throws Exception {
        return PagesTest.get(server, path);
    }

    private static Document xml(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> texts(Element of, String name) {
        NodeList found = of.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static final List<String> SUBJECTS = List.of(
            "/feed/front.%s",
            "/en/feed/front.%s",
            "/feed/news.%s",
            "/feed/story.%s?id=sayham",
            "/feed/story.%s?id=harvest",
            "/feed/story.%s?id=attack",
            "/feed/person.%s?id=" + PagesTest.encoded("ليانا الهلباني"),
            "/feed/search.%s?id=" + PagesTest.encoded("تنكو"),
            "/feed/saved.%s?id=" + PagesTest.encoded("النسيج"),
            "/feed/section.%s?id=" + PagesTest.encoded("سياسة"));

    @Test
    void everySubjectIsAnAtomFeedWithWhatTheStandardAsksFor() throws Exception {
        for (String subject : SUBJECTS) {
            Element feed = xml(subject.replace("%s", "atom")).getDocumentElement();
            assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(texts(feed, "id")).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:isnad:"));
            assertThat(texts(feed, "updated"))
                    .allSatisfy(
                            time -> assertThat(Instant.parse(time)).isBefore(Instant.parse("2100-01-01T00:00:00Z")));
            for (Element entry : all(feed.getOwnerDocument(), "entry")) {
                assertThat(texts(entry, "title")).hasSize(1).doesNotContain("");
                assertThat(texts(entry, "summary")).hasSize(1);
                assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
                        .startsWith("http://127.0.0.1:" + server.port() + "/");
            }
        }
    }

    @Test
    void everySubjectIsAnRssFeed() throws Exception {
        for (String subject : SUBJECTS) {
            Document rss = xml(subject.replace("%s", "rss"));
            assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
            assertThat(all(rss, "channel")).hasSize(1);
            for (Element item : all(rss, "item")) {
                assertThat(texts(item, "guid")).hasSize(1);
                texts(item, "pubDate").forEach(time -> ZonedDateTime.parse(time, DateTimeFormatter.RFC_1123_DATE_TIME));
            }
        }
    }

    @Test
    void everySubjectIsAJsonFeed() throws Exception {
        for (String subject : SUBJECTS) {
            HttpResponse<String> answer = get(subject.replace("%s", "json"));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json; charset=utf-8");
            JsonNode feed = JsonMapper.shared().readTree(answer.body());
            assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            for (JsonNode item : feed.path("items")) {
                assertThat(item.path("id").asString()).isNotEmpty();
                assertThat(item.path("content_text").isString()).isTrue();
                assertThat(item.has("content_html")).isFalse();
            }
        }
    }

    @Test
    void anEntryOfAStoryHasBothCountsInWordsAndForPrograms() throws Exception {
        Element newest = all(xml("/feed/story.atom?id=sayham"), "entry").getFirst();
        String outlets = texts(newest, "isnad:outlets").getFirst();
        String independent = texts(newest, "isnad:independent").getFirst();
        assertThat(Integer.parseInt(outlets)).isGreaterThanOrEqualTo(Integer.parseInt(independent));
        String summary = texts(
                        all(xml("/en/feed/story.atom?id=sayham"), "entry").getFirst(), "summary")
                .getFirst();
        assertThat(summary).contains(outlets + "\u00a0outlet", independent + "\u00a0independent source");
    }

    @Test
    void undatedEntriesComeLastAndClaimNoPublication() throws Exception {
        List<Element> entries = all(xml("/feed/story.atom?id=harvest"), "entry");
        assertThat(texts(entries.getLast(), "published")).isEmpty();
        assertThat(texts(all(xml("/feed/story.rss?id=harvest"), "item").getLast(), "pubDate"))
                .isEmpty();
    }

    @Test
    void textsAreExcerpts() throws Exception {
        for (String subject : SUBJECTS) {
            for (JsonNode item : JsonMapper.shared()
                    .readTree(get(subject.replace("%s", "json")).body())
                    .path("items")) {
                assertThat(item.path("content_text").asString()).hasSizeLessThan(420);
                assertThat(item.path("title").asString()).hasSizeLessThanOrEqualTo(301);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/front",
                "/feed/front.pdf",
                "/feed/.atom",
                "/feed/nothing.atom",
                "/feed/story.atom",
                "/feed/story.atom?id=none",
                "/feed/person.rss?id=none",
                "/feed/saved.json?id=none",
                "/feed/search.atom?id=%22unclosed"
            })
    void whatCannotBeFollowedIsNotThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/news",
                "/story/sayham",
                "/en/search?q=x",
                "/alerts?search=%D8%A7%D9%84%D9%86%D8%B3%D9%8A%D8%AC"
            })
    void pagesLeadToTheirFeeds(String path) throws Exception {
        var page = Jsoup.parse(get(path).body());
        var links = page.select("link[rel=alternate][type]");
        assertThat(links.eachAttr("type"))
                .containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
        assertThat(page.select(".follow a").eachAttr("href")).isEqualTo(links.eachAttr("href"));
        for (String href : links.eachAttr("href")) {
            assertThat(get(href).statusCode()).as(href).isEqualTo(200);
        }
    }

    @Test
    void aFeedIsNotSentTwice() throws Exception {
        String tag = get("/feed/front.atom").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/feed/front.atom").headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void theSitemapNamesEveryStoryInBothLanguages() throws Exception {
        List<String> places = texts(xml("/sitemap.xml").getDocumentElement(), "loc");
        String site = "http://127.0.0.1:" + server.port();
        assertThat(places).contains(site + "/", site + "/en", site + "/story/sayham", site + "/en/story/sayham");
        assertThat(get("/robots.txt").body()).contains("Sitemap: " + site + "/sitemap.xml");
    }
}
