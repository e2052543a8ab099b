package org.isnad.web.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Atom (RFC 4287) and RSS 2.0. Counts stand in elements of a namespace of their own, beside the words that tell them. Pure. */
final class XmlFeeds {
    private static final String COUNTS = "urn:isnad:feed:1";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private XmlFeeds() {}

    static String atom(Feed feed) {
        XmlWriter out = new XmlWriter();
        out.open("feed", "xmlns", ATOM, "xmlns:isnad", COUNTS, "xml:lang", feed.language());
        out.element("id", feed.id()).element("title", feed.title()).element("subtitle", feed.about());
        out.element("updated", iso(feed.updated()));
        out.empty("link", "rel", "self", "type", Format.ATOM.type(), "href", feed.self());
        out.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        out.open("author").element("name", "Isnad").close();
        feed.entries().forEach(entry -> atom(out, feed, entry));
        return out.end();
    }

    private static void atom(XmlWriter out, Feed feed, Feed.Entry entry) {
        Instant when = entry.instant();
        out.open("entry").element("id", entry.id()).element("title", entry.title());
        out.empty("link", "rel", "alternate", "type", "text/html", "href", entry.page());
        if (entry.original() != null) {
            out.empty("link", "rel", "via", "href", entry.original());
        }
        out.element("updated", iso(Objects.requireNonNullElseGet(when, feed::oldest)));
        if (when != null) {
            out.element("published", iso(when));
        }
        if (entry.author() != null) {
            out.open("author").element("name", entry.author()).close();
        }
        out.element("summary", entry.summary());
        counts(out, entry);
        out.close();
    }

    static String rss(Feed feed) {
        XmlWriter out = new XmlWriter();
        out.open("rss", "version", "2.0", "xmlns:atom", ATOM, "xmlns:isnad", COUNTS, "xmlns:dc", DUBLIN_CORE);
        out.open("channel").element("title", feed.title()).element("link", feed.home());
        out.element("description", feed.about()).element("language", feed.language());
        out.element("lastBuildDate", rfc822(feed.updated()));
        out.empty("atom:link", "rel", "self", "type", Format.RSS.type(), "href", feed.self());
        feed.entries().forEach(entry -> rss(out, entry));
        return out.end();
    }

    private static void rss(XmlWriter out, Feed.Entry entry) {
        Instant when = entry.instant();
        out.open("item").element("title", entry.title()).element("link", entry.page());
        out.element("guid", entry.id(), "isPermaLink", "false");
        if (when != null) {
            out.element("pubDate", rfc822(when));
        }
        if (entry.author() != null) {
            out.element("dc:creator", entry.author());
        }
        out.element("description", entry.summary());
        counts(out, entry);
        out.close();
    }

    private static void counts(XmlWriter out, Feed.Entry entry) {
        Feed.Counts counts = entry.counts();
        if (counts != null) {
            out.element("isnad:outlets", String.valueOf(counts.outlets()));
            out.element("isnad:independent", String.valueOf(counts.independent()));
        }
    }

    static String iso(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String rfc822(Instant when) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC));
    }
}
