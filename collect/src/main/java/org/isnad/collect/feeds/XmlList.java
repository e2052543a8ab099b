package org.isnad.collect.feeds;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.isnad.collect.feeds.Listing.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Feeds and sitemaps in XML, read element by element, so that memory does not grow with their length. For one list. */
final class XmlList {
    /** Of feeds the first so many are kept, of sitemaps the latest, of undated ones the first and the last. */
    static final int MOST = 2_000;

    private static final int MOST_LISTS = 200;

    private final String base;
    private final LatestItems items = new LatestItems(MOST);
    private final LatestItems lists = new LatestItems(MOST_LISTS);
    private @Nullable Kind kind;

    private XmlList(String base) {
        this.base = base;
    }

    static Optional<Listing> read(String text, String url) {
        XmlList list = new XmlList(url);
        try (StreamParser parser = new StreamParser(Parser.xmlParser())) {
            parser.parse(new StringReader(text), url);
            Iterator<Element> elements = parser.iterator();
            while (elements.hasNext() && !list.isFull()) {
                list.take(elements.next());
            }
        }
        return list.listing();
    }

    private boolean isFull() {
        return kind != null && !kind.isSitemap() && items.isCut();
    }

    private Optional<Listing> listing() {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new Listing(kind, items.list(), lists.list(), items.isCut() || lists.isCut()));
    }

    private void take(Element element) {
        switch (local(element)) {
            case "item" -> feedItem(element, Kind.RSS);
            case "entry" -> feedItem(element, Kind.ATOM);
            case "url" -> page(element);
            case "sitemap" -> index(element);
            case "rss", "rdf", "channel" -> root(Kind.RSS, element);
            case "feed" -> root(Kind.ATOM, element);
            case "urlset" -> root(Kind.SITEMAP, element);
            default -> {
                return;
            }
        }
    }

    /** A list without entries is still a list. */
    private void root(Kind of, Element element) {
        boolean lone = element.parent() == null || element.parent().parent() == null || of == Kind.RSS;
        if (kind == null && lone) {
            kind = of;
        }
    }

    private void feedItem(Element element, Kind of) {
        kind = kind == null ? of : kind;
        FeedEntry.read(element, base).ifPresent(items::add);
        element.remove();
    }

    /** Feeds, too, have an element {@code url}, of their pictures. */
    private void page(Element element) {
        Element parent = element.parent();
        if (parent == null || !local(parent).equals("urlset")) {
            return;
        }
        Optional<Listed> page = SitemapEntry.read(element, base);
        boolean news = SitemapEntry.isNews(element);
        kind = news ? Kind.NEWS_SITEMAP : kind == null ? Kind.SITEMAP : kind;
        page.ifPresent(items::addByTime);
        element.remove();
    }

    private void index(Element element) {
        Element parent = element.parent();
        if (parent == null || !local(parent).equals("sitemapindex")) {
            return;
        }
        kind = Kind.SITEMAP_INDEX;
        SitemapEntry.read(element, base).ifPresent(lists::addByTime);
        element.remove();
    }

    /** An element's name without its namespace prefix, in lower case. */
    static String local(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The text of the first child of one of some names. */
    static @Nullable String child(Element element, String... names) {
        for (String name : names) {
            for (Element child : element.children()) {
                if (child.normalName().equals(name) && !child.text().isBlank()) {
                    return child.text().strip();
                }
            }
        }
        return null;
    }
}
