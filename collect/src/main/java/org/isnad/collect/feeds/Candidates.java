package org.isnad.collect.feeds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a site's lists may be, the likeliest first. Safe for many threads. */
final class Candidates {
    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/json",
            "application/rdf+xml",
            "application/xml",
            "text/xml");

    private final List<Lexicon.Row> customs;
    private final Set<String> notMain;
    private final List<String> feedWords;

    Candidates(Lexicon lexicon) {
        customs = lexicon.table("feed-paths.tsv");
        notMain = Set.copyOf(lexicon.list("not-main-feeds.tsv"));
        feedWords = lexicon.list("feed-words.tsv");
    }

    /** The lists that a home page names in its head (RSS autodiscovery). */
    List<String> named(String html, String url) {
        Set<String> named = new LinkedHashSet<>();
        Document document = Jsoup.parse(html, url);
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
            String to = Links.absolute(link.attr("href"), url);
            boolean feed = FEED_TYPES.contains(type)
                    || link.attr("rel").toLowerCase(Locale.ROOT).contains("feed");
            if (to != null && feed && isMain(to, link.attr("title"))) {
                named.add(to);
            }
        }
        return List.copyOf(named);
    }

    /** The lists that a home page links to in its body. */
    List<String> linked(String html, String url) {
        Set<String> linked = new LinkedHashSet<>();
        for (Element link : Jsoup.parse(html, url).select("a[href]")) {
            String to = Links.absolute(link.attr("href"), url);
            String words = link.text() + ' ' + link.attr("title");
            if (to != null && (looksLikeFeed(to) || saysFeed(words)) && isMain(to, words)) {
                linked.add(to);
            }
        }
        return List.copyOf(linked);
    }

    private static boolean looksLikeFeed(String url) {
        String address = url.toLowerCase(Locale.ROOT);
        int path = address.indexOf('/', 8);
        String rest = path < 0 ? "" : address.substring(path);
        return rest.contains("rss")
                || rest.contains("atom.xml")
                || rest.contains("/feed")
                || rest.endsWith("feed")
                || rest.contains("feed.xml")
                || rest.contains("type=feed")
                || rest.contains("format=feed");
    }

    private boolean saysFeed(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return feedWords.stream().anyMatch(lower::contains);
    }

    private boolean isMain(String url, String title) {
        for (String word : (url + ' ' + title).toLowerCase(Locale.ROOT).split("[\\s/?&=.:»«|-]+", -1)) {
            if (notMain.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Where publishing systems usually keep them. */
    List<String> usual(String url, String kind) {
        List<String> usual = new ArrayList<>();
        for (Lexicon.Row row : customs) {
            String at = row.cell(1).equals(kind) ? Links.absolute(row.cell(0), url) : null;
            if (at != null) {
                usual.add(at);
            }
        }
        return usual;
    }
}
