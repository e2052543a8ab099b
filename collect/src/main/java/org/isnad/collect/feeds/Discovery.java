package org.isnad.collect.feeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.Fetched;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.PageDecoder;

/**
 * Finds the lists of a site from the address of its home page or of a list itself: feeds the page names, feeds it links to,
 * sitemaps robots.txt names, the usual places, and when there is none of these the links of the page. Each is read before it is
 * believed. Safe for many threads.
 */
public final class Discovery {
    /** Enough to tell what a site has without wearing out its patience. */
    private static final int MOST_TRIED = 30;

    private static final int FEEDS_ENOUGH = 3;

    private final ListReader reader = new ListReader();
    private final PageDecoder decoder = new PageDecoder();
    private final Candidates candidates;
    private final FrontPage frontPage;
    private final Function<FetchRequest, Fetched> fetch;
    private final Function<String, List<String>> sitemaps;

    /**
     * @param fetch how to fetch, politely
     * @param sitemaps the sitemaps that the robots.txt of an address's site names
     */
    public Discovery(Lexicon lexicon, Function<FetchRequest, Fetched> fetch, Function<String, List<String>> sitemaps) {
        this.candidates = new Candidates(lexicon);
        this.frontPage = new FrontPage(lexicon);
        this.fetch = fetch;
        this.sitemaps = sitemaps;
    }

    /** A list that was found and read. */
    public record Found(String url, Listing listing) {}

    /** What was found at an address. */
    public sealed interface Outcome {}

    /**
     * @param home the address after redirects
     * @param lists the best first; never empty
     */
    public record Lists(String home, List<Found> lists) implements Outcome {
        public Lists {
            lists = List.copyOf(lists);
        }
    }

    /** The page itself could not be had. */
    public record Unreachable(Fetched.Failed why) implements Outcome {}

    /** The page was read, and neither list nor link to an article was found. */
    public record Nothing(String home) implements Outcome {}

    public Outcome discover(String url) {
        return switch (fetch.apply(FetchRequest.page(url))) {
            case Fetched.Failed failed -> new Unreachable(failed);
            case Fetched.Unchanged same -> new Nothing(url);
            case Fetched.Got got -> discover(got);
        };
    }

    private Outcome discover(Fetched.Got got) {
        Optional<Listing> itself = reader.read(got.bytes(), got.contentType(), got.at());
        if (itself.isPresent()) {
            return new Lists(got.at(), List.of(new Found(got.at(), itself.get())));
        }
        String html = html(got);
        List<Found> found = new Search(got.at(), html).run();
        if (found.isEmpty()) {
            Listing links = frontPage.read(html, got.at());
            return links.items().isEmpty()
                    ? new Nothing(got.at())
                    : new Lists(got.at(), List.of(new Found(got.at(), links)));
        }
        return new Lists(got.at(), found);
    }

    private String html(Fetched.Got got) {
        RawPage raw = new RawPage(got.at(), got.at(), got.contentType(), null, got.bytes());
        return decoder.decode(raw) instanceof Page page ? page.text() : "";
    }

    /** One search of one site. */
    private final class Search {
        private final String home;
        private final String html;
        private final Map<String, Optional<Listing>> tried = new LinkedHashMap<>();

        Search(String home, String html) {
            this.home = home;
            this.html = html;
        }

        List<Found> run() {
            tryAll(candidates.named(html, home), FEEDS_ENOUGH);
            if (count() == 0) {
                tryAll(candidates.linked(html, home), FEEDS_ENOUGH);
            }
            List<String> maps = sitemaps.apply(home);
            tryAll(maps.stream().filter(Search::saysNews).toList(), count() + 1);
            if (feeds() == 0) {
                tryAll(candidates.usual(home, "feed"), count() + 1);
            }
            if (count() == 0) {
                tryAll(maps, 1);
                tryAll(candidates.usual(home, "sitemap"), 1);
            }
            return found();
        }

        private static boolean saysNews(String url) {
            return url.contains("news");
        }

        private void tryAll(Collection<String> urls, int enough) {
            for (String url : urls) {
                if (count() < enough && tried.size() < MOST_TRIED) {
                    tried.computeIfAbsent(url, this::list);
                }
            }
        }

        private Optional<Listing> list(String url) {
            if (!(fetch.apply(FetchRequest.feed(url)) instanceof Fetched.Got got)) {
                return Optional.empty();
            }
            return reader.read(got.bytes(), got.contentType(), got.at())
                    .filter(listing ->
                            !listing.items().isEmpty() || !listing.further().isEmpty());
        }

        private int count() {
            return found().size();
        }

        private long feeds() {
            return found().stream()
                    .filter(one -> !one.listing().kind().isSitemap())
                    .count();
        }

        private List<Found> found() {
            List<Found> found = new ArrayList<>();
            tried.forEach((url, listing) -> listing.ifPresent(list -> found.add(new Found(url, list))));
            return found;
        }
    }
}
