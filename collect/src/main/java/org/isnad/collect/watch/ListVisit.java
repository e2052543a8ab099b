package org.isnad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.collect.feeds.Discovery;
import org.isnad.collect.feeds.FrontPage;
import org.isnad.collect.feeds.ListReader;
import org.isnad.collect.feeds.Listed;
import org.isnad.collect.feeds.Listing;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.fetch.Validators;
import org.isnad.page.PageDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit to a list: what it says, which pages are new or changed, and those pages. Safe for many threads. */
final class ListVisit {
    private static final Logger LOG = LoggerFactory.getLogger(ListVisit.class);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofMinutes(10);
    /** Of a list met for the first time, older pages are left. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int FIRST_UNDATED = 50;
    private static final int PAGES_A_VISIT = 200;
    private static final int LISTS_OF_INDEX = 5;
    private static final int MOST_DOUBLINGS = 8;
    /** With fewer links to articles a page is no front page. */
    private static final int FRONT_PAGE = 3;

    private final Parts parts;
    private final PageVisit pages;
    private final Discovery discovery;
    private final ListReader reader = new ListReader();
    private final PageDecoder decoder = new PageDecoder();
    private final FrontPage frontPage;
    private final Duration soonest;
    private final Predicate<String> named;
    private final Consumer<ListState> born;

    /**
     * @param named whether a list is one of the file, which no index takes away
     * @param born told of lists that a visit found, which are to be watched too
     */
    ListVisit(
            Parts parts,
            PageVisit pages,
            Discovery discovery,
            Duration soonest,
            Predicate<String> named,
            Consumer<ListState> born) {
        this.parts = parts;
        this.pages = pages;
        this.discovery = discovery;
        this.frontPage = new FrontPage(parts.lexicon());
        this.soonest = soonest;
        this.named = named;
        this.born = born;
    }

    /** @return the list as it stands after the visit; empty when others have taken its place */
    Optional<ListState> visit(ListState list) throws InterruptedException {
        if (list.kind().equals("discover")) {
            return discover(list);
        }
        FetchRequest request = list.isFrontPage() ? FetchRequest.page(list.url()) : FetchRequest.feed(list.url());
        Fetched fetched = parts.fetcher().fetch(request.unless(list.validators()), parts.gate());
        ListState seen = switch (fetched) {
            case Fetched.Unchanged same -> kept(rested(list, 0, list.validators()));
            case Fetched.Failed failed -> list.failed(failed);
            case Fetched.Got got -> read(list, got);
        };
        if (fetched instanceof Fetched.Failed missing && missing.trouble().isMissing() && list.parent() != null) {
            parts.book().forgetChild(list.url(), list.parent());
            return Optional.empty();
        }
        Fetched.Failed wait = seen.trouble() == null ? pages(seen) : null;
        ListState due = kept(due(seen, wait == null ? null : wait.retryAfter()));
        LOG.atInfo()
                .addKeyValue("source", list.source())
                .addKeyValue("list", list.url())
                .addKeyValue(
                        "outcome", due.trouble() == null ? fetched.getClass().getSimpleName() : due.trouble())
                .addKeyValue("next", due.due())
                .log("visited");
        return Optional.of(due);
    }

    private Optional<ListState> discover(ListState list) {
        Discovery.Outcome outcome = discovery.discover(list.url());
        switch (outcome) {
            case Discovery.Lists found -> {
                parts.book().together(() -> {
                    found.lists().forEach(one -> kept(fresh(list, one)));
                    if (found.lists().stream().noneMatch(one -> one.url().equals(list.url()))) {
                        parts.book().forgetList(list.url());
                    }
                });
                found.lists().forEach(one -> born.accept(fresh(list, one)));
                return Optional.empty();
            }
            case Discovery.Unreachable unreachable -> {
                return Optional.of(kept(
                        due(list.failed(unreachable.why()), unreachable.why().retryAfter())));
            }
            case Discovery.Nothing nothing -> {
                Fetched.Failed none = new Fetched.Failed(list.url(), Trouble.NOT_FOUND, "no list and no article links");
                return Optional.of(kept(due(list.failed(none), null)));
            }
        }
    }

    private ListState kept(ListState list) {
        parts.book().keep(list);
        return list;
    }

    private ListState fresh(ListState of, Discovery.Found found) {
        return ListState.fresh(found.url(), of.source(), kind(found.listing()), now());
    }

    private static String kind(Listing listing) {
        return listing.kind() == Listing.Kind.FRONT_PAGE ? "front-page" : "list";
    }

    /** A fault that nobody thought of is told like any other: a list that is never read again would be missed by nobody. */
    private ListState read(ListState list, Fetched.Got got) {
        try {
            return got(list, got);
        } catch (BookException fatal) {
            throw fatal;
        } catch (RuntimeException fault) {
            LOG.atError().addKeyValue("list", list.url()).setCause(fault).log("a list could not be read");
            return list.failed(new Fetched.Failed(list.url(), Trouble.BROKEN, String.valueOf(fault.getMessage())));
        }
    }

    private ListState got(ListState list, Fetched.Got got) {
        Optional<Listing> feed =
                list.isFrontPage() ? Optional.empty() : reader.read(got.bytes(), got.contentType(), got.at());
        if (feed.isPresent() || (!list.isFrontPage() && list.success() != null)) {
            return got(list, got, feed);
        }
        Listing page = frontPage.read(html(got), got.at());
        if (page.items().size() >= FRONT_PAGE) {
            return got(list.as("front-page"), got, Optional.of(page));
        }
        // A site's feed may have been a page for a moment when it was first asked for.
        Optional<Listing> after = list.isFrontPage() ? reader.read(got.bytes(), got.contentType(), got.at()) : feed;
        return after.isPresent()
                ? got(list.as("list"), got, after)
                : got(list, got, list.isFrontPage() ? Optional.of(page) : after);
    }

    private ListState got(ListState list, Fetched.Got got, Optional<Listing> read) {
        if (read.isEmpty()) {
            return list.failed(new Fetched.Failed(list.url(), Trouble.STATUS, "not a feed or sitemap any more"));
        }
        AtomicReference<ListState> after = new AtomicReference<>(list);
        parts.book().together(() -> {
            int fresh = note(list, read.get());
            children(list, read.get());
            after.set(kept(rested(list, list.visited() == null ? 0 : fresh, got.validators())));
        });
        return after.get();
    }

    private String html(Fetched.Got got) {
        RawPage raw = new RawPage(got.at(), got.at(), got.contentType(), null, got.bytes());
        return decoder.decode(raw) instanceof Page page ? page.text() : "";
    }

    /** Notes what is new or said to have changed; gives how much is new. */
    private int note(ListState list, Listing listing) {
        if (listing.cut()) {
            LOG.atWarn().addKeyValue("list", list.url()).log("a list is longer than is read of it");
        }
        int fresh = 0;
        int place = 0;
        int last = listing.items().size() - 1;
        for (Listed item : listing.items()) {
            Optional<AddressState> known = parts.book().address(item.url());
            if (known.isEmpty()) {
                // Feeds begin with what is new; sitemaps without times may end with it as well.
                int from = listing.kind().isSitemap() ? 2 * Math.min(place, last - place) : place;
                boolean old = list.visited() == null && isOld(item, from);
                parts.book().listed(item, list.url(), old ? "old" : "listed", now());
                fresh++;
            } else if (!item.mark().isEmpty()
                    && known.get().list().equals(list.url())
                    && !item.mark().equals(known.get().mark())) {
                parts.book().mark(known.get().key(), item.mark(), now());
            }
            place++;
        }
        return fresh;
    }

    private boolean isOld(Listed item, int place) {
        return item.when() == null
                ? place >= FIRST_UNDATED
                : item.when().latest().isBefore(now().minus(NEWS)) && place >= FIRST_UNDATED;
    }

    /** The latest lists of an index are watched too, those of news before others, as long as they are the latest. */
    private void children(ListState list, Listing listing) {
        if (listing.kind() != Listing.Kind.SITEMAP_INDEX || listing.further().isEmpty()) {
            return;
        }
        Book book = parts.book();
        List<String> latest = latest(listing);
        for (ListState child : book.children(list.url())) {
            if (!latest.contains(child.url())) {
                book.forgetChild(child.url(), list.url());
            }
        }
        for (String url : latest) {
            if (!named.test(url)) {
                ListState child = book.list(url).orElseGet(() -> ListState.fresh(url, list.source(), "list", now()));
                born.accept(kept(child.under(list.url())));
            }
        }
    }

    private static List<String> latest(Listing listing) {
        return listing.further().stream()
                .sorted(Comparator.comparing((Listed child) -> !child.url().contains("news"))
                        .thenComparing(
                                child -> child.when() == null
                                        ? Instant.EPOCH
                                        : child.when().latest(),
                                Comparator.reverseOrder()))
                .limit(LISTS_OF_INDEX)
                .map(Listed::url)
                .toList();
    }

    /** A list that answered. Its due time stays in the past until its pages are fetched, so that a restart goes on with them. */
    private ListState rested(ListState list, int found, Validators validators) {
        Instant now = now();
        Rhythm rhythm = list.visited() == null ? list.rhythm() : list.rhythm().observe(list.visited(), now, found);
        return list.answered(now, rhythm, validators);
    }

    /** Fetches what is due of a list's pages, one after the other. */
    private Fetched.@Nullable Failed pages(ListState list) throws InterruptedException {
        List<AddressState> due = parts.book().due(list.url(), now(), PAGES_A_VISIT);
        for (AddressState page : due) {
            boolean turnedOut = parts.book().address(page.url()).stream()
                    .anyMatch(now -> now.state().equals("twin"));
            Fetched.Failed wait = turnedOut ? null : pages.visit(page, list.source());
            if (wait != null) {
                return wait;
            }
        }
        return null;
    }

    private ListState due(ListState list, @Nullable Duration asked) {
        if ("stopped".equals(list.trouble())) {
            return list;
        }
        Instant now = now();
        boolean well = list.trouble() == null;
        Instant due = well ? next(list, now) : now.plus(backoff(list.fails()));
        if (asked != null) {
            Instant free = now.plus(asked);
            due = well || due.isBefore(free) ? free : due;
        }
        return list.due(due.plusMillis(spread(list.url(), Duration.between(now, due))));
    }

    /** When something new is to be expected, or a page of the list is to be looked at again. */
    private Instant next(ListState list, Instant now) {
        Instant fresh = list.rhythm().next(now, soonest, DAILY);
        Instant again = parts.book().nextRevisit(list.url()).orElse(fresh);
        Instant soon = now.plus(soonest);
        return again.isAfter(fresh) ? fresh : again.isBefore(soon) ? soon : again;
    }

    private static Duration backoff(int fails) {
        Duration wait = RETRY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, fails - 1)));
        return wait.compareTo(DAILY) > 0 ? DAILY : wait;
    }

    /** Up to a tenth later, a different part for each list, so that lists do not come due together. */
    private static long spread(String url, Duration wait) {
        return Math.floorMod(url.hashCode(), 1000) * wait.toMillis() / 10_000;
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
