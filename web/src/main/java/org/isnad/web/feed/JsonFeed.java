package org.isnad.web.feed;

import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Feed, version 1.1; counts in the extension {@code _isnad}. Pure. */
final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeed() {}

    static String of(Feed feed) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", VERSION).put("title", feed.title()).put("description", feed.about());
        out.put("home_page_url", feed.home()).put("feed_url", feed.self()).put("language", feed.language());
        ArrayNode items = out.putArray("items");
        feed.entries().forEach(entry -> item(items.addObject(), entry));
        return out.toString();
    }

    private static void item(ObjectNode out, Feed.Entry entry) {
        Instant when = entry.instant();
        out.put("id", entry.id()).put("url", entry.page()).put("title", entry.title());
        out.put("content_text", entry.summary());
        if (entry.original() != null) {
            out.put("external_url", entry.original());
        }
        if (when != null) {
            out.put("date_published", XmlFeeds.iso(when));
        }
        if (entry.author() != null) {
            out.putArray("authors").addObject().put("name", entry.author());
        }
        Feed.Counts counts = entry.counts();
        if (counts != null) {
            out.putObject("_isnad").put("outlets", counts.outlets()).put("independent", counts.independent());
        }
    }
}
