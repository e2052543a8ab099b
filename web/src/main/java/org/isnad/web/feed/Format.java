package org.isnad.web.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a feed is written as. */
public enum Format {
    ATOM("Atom", "application/atom+xml", XmlFeeds::atom),
    RSS("RSS", "application/rss+xml", XmlFeeds::rss),
    JSON("JSON Feed", "application/feed+json", JsonFeed::of);

    private final String title;
    private final String type;
    private final Function<Feed, String> writer;

    Format(String title, String type, Function<Feed, String> writer) {
        this.title = title;
        this.type = type;
        this.writer = writer;
    }

    /** The name that it goes by. */
    public String title() {
        return title;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** How addresses of it end: {@code atom}, {@code rss} or {@code json}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String write(Feed feed) {
        return writer.apply(feed);
    }

    static Optional<Format> ending(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
