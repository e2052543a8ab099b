package org.isnad.collect.feeds;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of a sitemap, a news sitemap or an index of sitemaps. Pure functions. */
final class SitemapEntry {
    private SitemapEntry() {}

    static Optional<Listed> read(Element entry, String base) {
        String url = Links.absolute(XmlList.child(entry, "loc"), base);
        if (url == null) {
            return Optional.empty();
        }
        Element news = news(entry);
        String title = news == null ? null : XmlList.child(news, "news:title", "title");
        String changed = XmlList.child(entry, "lastmod");
        String published = news == null ? null : XmlList.child(news, "news:publication_date", "publication_date");
        String when = published == null ? changed : published;
        String mark = Objects.requireNonNullElse(changed == null ? published : changed, "");
        return Optional.of(new Listed(url, title, when == null ? null : FeedDates.read(when), mark));
    }

    static boolean isNews(Element entry) {
        return news(entry) != null;
    }

    private static @Nullable Element news(Element entry) {
        for (Element child : entry.children()) {
            if (XmlList.local(child).equals("news")) {
                return child;
            }
        }
        return null;
    }
}
