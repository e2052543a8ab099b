package org.isnad.collect.feeds;

/** Small lists in every form. */
final class FeedSamples {
    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صحيفة النخيل</title>
            <link>https://nakheel.example/</link>
            <image><url>https://nakheel.example/logo.png</url></image>
            <item><title>افتتاح الجسر الجديد</title><link>https://nakheel.example/n/101</link>
            <pubDate>Sat, 21 Nov 2026 09:30:00 +0300</pubDate><guid isPermaLink="false">101</guid></item>
            <item><title><![CDATA[موسم "الزيتون" يبدأ]]></title><link>https://nakheel.example/n/102?utm_source=rss</link>
            <dc:date>2026-11-21T10:00:00+03:00</dc:date></item>
            </channel></rss>
            """;
    static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="https://nakheel.example/"><title>صحيفة</title></channel>
            <item rdf:about="https://nakheel.example/n/7"><title>خبر</title></item>
            </rdf:RDF>
            """;
    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://nakheel.example/"><title>صحيفة</title>
            <link rel="self" href="/atom.xml"/>
            <entry><title>خبر</title><link rel="edit" href="/edit/8"/><link rel="alternate" href="n/8"/>
            <published>2026-11-20T08:00:00Z</published><updated>2026-11-21T08:00:00Z</updated></entry>
            </feed>
            """;
    static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "صحيفة",
             "items": [{"id": "9", "url": "https://nakheel.example/n/9", "title": "خبر", "date_published": "2026-11-21T08:00:00Z"}]}
            """;
    static final String NEWS = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://nakheel.example/n/10</loc><news:news><news:publication><news:name>صحيفة</news:name>
            <news:language>ar</news:language></news:publication>
            <news:publication_date>2026-11-21T08:00:00+03:00</news:publication_date><news:title>خبر</news:title></news:news></url>
            </urlset>
            """;

    private FeedSamples() {}

    static String of(String form) {
        return switch (form) {
            case "rss" -> RSS;
            case "rdf" -> RDF;
            case "atom" -> ATOM;
            case "json" -> JSON;
            case "news" -> NEWS;
            default -> throw new IllegalArgumentException(form);
        };
    }
}
