package org.isnad.collect.fetch;

/**
 * What to fetch.
 *
 * @param url an http or https address; letters outside ASCII are encoded as browsers do
 * @param known validators of an earlier answer
 * @param accept the media types wanted, as an Accept header says them
 */
public record FetchRequest(String url, Validators known, String accept) {
    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";
    private static final String FEEDS = "application/rss+xml,application/atom+xml,application/feed+json,"
            + "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";

    public static FetchRequest page(String url) {
        return new FetchRequest(url, Validators.NONE, PAGES);
    }

    public static FetchRequest feed(String url) {
        return new FetchRequest(url, Validators.NONE, FEEDS);
    }

    /** The same, if it has changed. */
    public FetchRequest unless(Validators unchanged) {
        return new FetchRequest(url, unchanged, accept);
    }
}
