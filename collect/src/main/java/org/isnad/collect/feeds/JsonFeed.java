package org.isnad.collect.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.collect.feeds.Listing.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). Pure functions. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    static Optional<Listing> read(String text, String url) {
        try {
            JsonNode feed = JSON.readTree(text);
            boolean known = string(feed, "version").contains("jsonfeed.org")
                    && feed.path("items").isArray();
            return known ? Optional.of(listing(feed.path("items"), url)) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Listing listing(JsonNode items, String base) {
        List<Listed> listed = new ArrayList<>();
        for (JsonNode item : items) {
            if (listed.size() < XmlList.MOST) {
                item(item, base).ifPresent(listed::add);
            }
        }
        return new Listing(Kind.JSON_FEED, listed, List.of(), items.size() > XmlList.MOST);
    }

    private static Optional<Listed> item(JsonNode item, String base) {
        String url = Links.absolute(first(item, "url", "external_url", "id"), base);
        if (url == null) {
            return Optional.empty();
        }
        String title = first(item, "title");
        String published = first(item, "date_published", "date_modified");
        String changed = first(item, "date_modified", "date_published");
        String mark = Objects.requireNonNullElse(title, "") + '\n' + Objects.requireNonNullElse(changed, "");
        return Optional.of(new Listed(url, title, published == null ? null : FeedDates.read(published), mark));
    }

    private static @Nullable String first(JsonNode item, String... keys) {
        for (String key : keys) {
            String value = string(item, key);
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String string(JsonNode of, String key) {
        JsonNode value = of.path(key);
        return value.isString() ? value.stringValue() : "";
    }
}
