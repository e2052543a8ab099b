package org.isnad.collect.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.isnad.When;
import org.isnad.collect.feeds.Listing.Kind;
import org.junit.jupiter.api.Test;

/** Lists of pages in every form, and in no form at all. */
class ListReaderTest {
    private static final String BASE = "https://nakheel.example/feed";

    private final ListReader reader = new ListReader();

    private Listing read(String text) {
        return reader.read(text.getBytes(UTF_8), null, BASE).orElseThrow();
    }

    private static List<String> urls(Listing listing) {
        return listing.items().stream().map(Listed::url).toList();
    }

    @Test
    void rssGivesItsItems() {
        Listing listing = read(FeedSamples.RSS);
        assertThat(listing.kind()).isEqualTo(Kind.RSS);
        assertThat(urls(listing))
                .containsExactly("https://nakheel.example/n/101", "https://nakheel.example/n/102?utm_source=rss");
        assertThat(listing.items().get(1).title()).isEqualTo("موسم \"الزيتون\" يبدأ");
        assertThat(listing.items().get(0).when())
                .isEqualTo(When.parse("2026-11-21T09:30+03:00").orElseThrow());
    }

    @Test
    void rss10AtomAndJsonFeedToo() {
        assertThat(urls(read(FeedSamples.RDF))).containsExactly("https://nakheel.example/n/7");
        Listing atom = read(FeedSamples.ATOM);
        assertThat(atom.kind()).isEqualTo(Kind.ATOM);
        assertThat(urls(atom)).containsExactly("https://nakheel.example/n/8");
        assertThat(atom.items().getFirst().mark()).endsWith("2026-11-21T08:00:00Z");
        Listing json = read(FeedSamples.JSON);
        assertThat(json.kind()).isEqualTo(Kind.JSON_FEED);
        assertThat(urls(json)).containsExactly("https://nakheel.example/n/9");
    }

    @Test
    void sitemapsNewsSitemapsAndIndexes() {
        Listing plain = read(
                "<urlset><url><loc> /n/1 </loc><lastmod>2026-11-20</lastmod></url><url><loc>/n/2</loc></url></urlset>");
        assertThat(plain.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(urls(plain)).containsExactly("https://nakheel.example/n/1", "https://nakheel.example/n/2");
        Listing news = read(FeedSamples.NEWS);
        assertThat(news.kind()).isEqualTo(Kind.NEWS_SITEMAP);
        assertThat(news.items().getFirst().title()).isEqualTo("خبر");
        Listing index =
                read("<sitemapindex><sitemap><loc>https://nakheel.example/s1.xml.gz</loc></sitemap></sitemapindex>");
        assertThat(index.kind()).isEqualTo(Kind.SITEMAP_INDEX);
        assertThat(index.further()).extracting(Listed::url).containsExactly("https://nakheel.example/s1.xml.gz");
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(FeedSamples.NEWS.getBytes(UTF_8));
        }
        assertThat(reader.read(out.toByteArray(), "application/x-gzip", BASE)).isPresent();
    }

    @Test
    void windows1256IsReadWhateverIsDeclared() {
        byte[] bytes = FeedSamples.RSS
                .replace("encoding=\"UTF-8\"", "encoding=\"windows-1256\"")
                .getBytes(Charset.forName("windows-1256"));
        byte[] wrongInside = FeedSamples.RSS.getBytes(Charset.forName("windows-1256"));
        for (String header : new String[] {
            "text/xml; charset=utf-8", "application/rss+xml; charset=windows-1256", null, "text/xml; charset=ISO-8859-1"
        }) {
            for (byte[] one : List.of(bytes, wrongInside)) {
                Listing listing = reader.read(one, header, BASE).orElseThrow();
                assertThat(listing.items().getFirst().title())
                        .as(String.valueOf(header))
                        .isEqualTo("افتتاح الجسر الجديد");
            }
        }
    }

    @Test
    void brokenXmlIsReadAsFarAsItGoes() {
        Listing listing =
                read("\n\n<rss><channel><item><title>شروط & أحكام &nbsp; <b>عاجل</title><link>/n/1</link></item>"
                        + "<item><title>بلا رابط</title></item><item><link>/n/2</link><title>خبر");
        assertThat(urls(listing)).contains("https://nakheel.example/n/1");
    }

    @Test
    void noOutsideEntityIsFollowed() {
        Listing listing = read("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"&x;&x;\">]>"
                + "<rss><channel><item><title>&x;&y;</title><link>/n/1</link></item></channel></rss>");
        assertThat(listing.items().getFirst().title()).contains("&x;");
    }

    @Test
    void aFeedOfAMillionEntriesIsBounded() {
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 1_000_000; i++) {
            feed.append("<item><link>/").append(i).append("</link></item>");
        }
        Listing listing = read(feed.append("</channel></rss>").toString());
        assertThat(listing.items()).hasSize(2_000);
        assertThat(listing.cut()).isTrue();
        assertThat(listing.items().getFirst().url()).isEqualTo("https://nakheel.example/0");
    }

    @Test
    void ofALongSitemapTheLatestStay() {
        StringBuilder map = new StringBuilder("<urlset>");
        for (int i = 0; i < 5_000; i++) {
            map.append("<url><loc>/")
                    .append(i)
                    .append("</loc><lastmod>")
                    .append(2000 + i / 200)
                    .append("-01-01</lastmod></url>");
        }
        Listing listing = read(map.append("</urlset>").toString());
        assertThat(listing.items())
                .hasSize(2_000)
                .last()
                .extracting(Listed::url)
                .isEqualTo("https://nakheel.example/4999");
        assertThat(listing.items().getFirst().url()).isEqualTo("https://nakheel.example/3000");
    }

    @Test
    void anEmptyFeedIsAFeed() {
        assertThat(read("<rss version=\"2.0\"><channel><title>صحيفة</title></channel></rss>")
                        .items())
                .isEmpty();
        assertThat(read("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>").kind()).isEqualTo(Kind.ATOM);
    }

    @Test
    void whatIsNoListIsNone() {
        for (String text : new String[] {
            "",
            "   ",
            "<html><body><a href='/'>خبر</a></body></html>",
            "{}",
            "{\"items\": []}",
            "[1]",
            "{",
            "خبر عاجل",
            "<svg/>"
        }) {
            assertThat(reader.read(text.getBytes(UTF_8), "application/rss+xml", BASE))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void datesOfFeedsAreReadInTheirManyForms() {
        String[][] table = {
            {"Sat, 21 Nov 2026 09:30:00 +0300", "2026-11-21T09:30+03:00"},
            {"Sat, 21 Nov 2026 09:30:00 GMT", "2026-11-21T09:30Z"},
            {"21 Nov 2026 09:30 +0300", "2026-11-21T09:30+03:00"},
            {"2026-11-21T09:30:00Z", "2026-11-21T09:30Z"},
            {"2026-11-21 09:30:00", "2026-11-21T09:30"},
            {"2026-11-21", "2026-11-21"},
        };
        for (String[] row : table) {
            assertThat(FeedDates.read(row[0]))
                    .as(row[0])
                    .isEqualTo(When.parse(row[1]).orElseThrow());
        }
        assertThat(FeedDates.read("أمس")).isNull();
    }

    @Test
    void twinsShareAKey() {
        String[][] same = {
            {"https://www.nakheel.example/n/1/", "http://nakheel.example/n/1?utm_source=x&fbclid=y"},
            {"https://m.nakheel.example/n/1", "https://nakheel.example/n/1/amp/"},
            {"https://nakheel.example/amp/n/1", "https://nakheel.example/n/1?outputType=amp"},
            {"https://nakheel.example/n/1.html", "https://nakheel.example/n/1.amp.html"},
        };
        for (String[] pair : same) {
            assertThat(Links.key(pair[0])).isEqualTo(Links.key(pair[1]));
        }
        assertThat(Links.key("https://nakheel.example/n?id=1"))
                .isNotEqualTo(Links.key("https://nakheel.example/n?id=2"));
        assertThat(Links.key("https://m.example/n")).startsWith("m.example");
    }
}
