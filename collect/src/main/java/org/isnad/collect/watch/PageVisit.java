package org.isnad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.isnad.RawPage;
import org.isnad.When;
import org.isnad.collect.feeds.Links;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.fetch.Validators;
import org.isnad.collect.watch.PageLook.Look;
import org.isnad.desk.Arrival;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches listed pages, tells articles from obstacles and twins, hands on what is new and notes what became of each. An article is
 * looked at again after an hour, eight hours and two days, if it has changed: corrections come silently. Safe for many threads.
 */
final class PageVisit {
    private static final Logger LOG = LoggerFactory.getLogger(PageVisit.class);
    private static final List<Duration> LOOKED_AT_AGAIN =
            List.of(Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(2));
    private static final List<Duration> TRIED_AGAIN = List.of(
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(2));
    private static final int BEGINNING = 60;
    private static final Duration DOUBTED = Duration.ofHours(1);

    private final Parts parts;
    private final Inbox inbox;
    private final PageLook looks;

    PageVisit(Parts parts, Inbox inbox) {
        this.parts = parts;
        this.inbox = inbox;
        this.looks = new PageLook(parts.lexicon(), parts.dissect());
    }

    /**
     * Visits a page. A fault that nobody thought of must not keep its list from the other pages.
     *
     * @return why no more pages of this host can be fetched now; null when they can
     */
    Fetched.@Nullable Failed visit(AddressState page, String source) throws InterruptedException {
        try {
            return asked(page, source);
        } catch (BookException fatal) {
            throw fatal;
        } catch (RuntimeException fault) {
            inbox.check();
            LOG.atError().addKeyValue("page", page.url()).setCause(fault).log("a page could not be read");
            failed(page, new Fetched.Failed(page.url(), Trouble.BROKEN, String.valueOf(fault.getMessage())));
            return null;
        }
    }

    private Fetched.@Nullable Failed asked(AddressState page, String source) throws InterruptedException {
        FetchRequest asked = FetchRequest.page(page.url());
        FetchRequest request = page.wasKept() ? asked.unless(page.validators()) : asked;
        Fetched fetched = parts.fetcher().fetch(request, parts.gate());
        switch (fetched) {
            case Fetched.Got got -> got(page, source, got);
            case Fetched.Unchanged same -> keep(page);
            case Fetched.Failed failed -> {
                if (mustWait(failed.trouble())) {
                    return failed;
                }
                failed(page, failed);
            }
        }
        return null;
    }

    private static boolean mustWait(Trouble trouble) {
        return trouble == Trouble.BUDGET
                || trouble == Trouble.BACKING_OFF
                || trouble == Trouble.STOPPED
                || trouble == Trouble.BUSY;
    }

    private void keep(AddressState page) {
        parts.book().state(page.key(), "kept", now(), again(page));
    }

    private @Nullable Instant again(AddressState page) {
        return page.visits() < LOOKED_AT_AGAIN.size() ? now().plus(LOOKED_AT_AGAIN.get(page.visits())) : null;
    }

    private @Nullable Instant retry(AddressState page) {
        return page.visits() < TRIED_AGAIN.size() ? now().plus(TRIED_AGAIN.get(page.visits())) : null;
    }

    private void failed(AddressState page, Fetched.Failed failed) {
        if (failed.trouble().isMissing() && page.wasKept()) {
            missing(page, failed.trouble() == Trouble.GONE);
        } else if (page.wasKept()) {
            keep(page);
        } else {
            boolean lasting = failed.trouble() == Trouble.ROBOTS
                    || failed.trouble() == Trouble.FORBIDDEN_ADDRESS
                    || failed.trouble() == Trouble.BAD_ADDRESS
                    || failed.trouble() == Trouble.GONE;
            parts.book().state(page.key(), failed.trouble().wire(), now(), lasting ? null : retry(page));
        }
    }

    /**
     * A page that was kept is gone when it is missing twice: a site that is being mended has no pages for a moment.
     *
     * @param forGood whether the server says that it will not come back
     */
    private void missing(AddressState page, boolean forGood) {
        boolean gone = forGood || page.state().equals("doubted") || page.state().equals("gone");
        parts.book().state(page.key(), gone ? "gone" : "doubted", now(), gone ? null : now().plus(DOUBTED));
    }

    private void got(AddressState page, String source, Fetched.Got got) throws InterruptedException {
        RawPage raw = new RawPage(page.url(), got.at(), got.contentType(), fetched(got), got.bytes());
        Look look = looks.look(raw);
        if (look.isObstacle()) {
            obstacle(page, look.state());
        } else if (Links.isHome(got.at()) && !Links.isHome(page.url())) {
            obstacle(page, "soft-404");
        } else if (isTwin(page, look, got)) {
            parts.book().state(page.key(), "folded", now(), null);
        } else if (page.wasKept() && (look.print().equals(page.print()) || !look.isArticle())) {
            parts.book().validators(page.key(), got.validators());
            keep(page);
        } else {
            handIn(page, source, raw, look, got.validators());
        }
    }

    private void obstacle(AddressState page, String state) {
        if (page.wasKept() && state.equals("soft-404")) {
            missing(page, false);
        } else if (page.wasKept()) {
            keep(page);
        } else {
            parts.book().state(page.key(), state, now(), retry(page));
        }
    }

    private static When fetched(Fetched.Got got) {
        return When.of(got.when().atOffset(ZoneOffset.UTC));
    }

    /** Whether the page, by the address it was found at or names as its own, is one that is kept already. */
    private boolean isTwin(AddressState page, Look look, Fetched.Got got) {
        return isOther(page, got.at(), look) || (look.canonical() != null && isOther(page, look.canonical(), look));
    }

    /** Sites that name one address for all their pages mean nothing by it: twins have the same headline or the same words. */
    private boolean isOther(AddressState page, String url, Look look) {
        return mayBeTwin(page, url)
                && parts.book()
                        .address(url)
                        .filter(known ->
                                Set.of("kept", "doubted", "handing", "twin").contains(known.state()))
                        .filter(known -> known.print() == null
                                || known.print().equals(look.print())
                                || (look.title().equals(known.title()) && beginsAs(look.text(), known.text())))
                        .isPresent();
    }

    /** @param known null where the words are no longer kept */
    private static boolean beginsAs(String text, @Nullable String known) {
        int compared = known == null ? 0 : Math.min(BEGINNING, Math.min(text.length(), known.length()));
        return known == null || text.substring(0, compared).equals(known.substring(0, compared));
    }

    private static boolean mayBeTwin(AddressState page, String url) {
        return !Links.key(url).equals(page.key()) && Links.isSameSite(url, page.url()) && !Links.isHome(url);
    }

    private void handIn(AddressState page, String source, RawPage raw, Look look, Validators given)
            throws InterruptedException {
        parts.book().together(() -> {
            claim(page, look);
            parts.book().handing(page.key(), look);
        });
        inbox.put(new Arrival.Arrived(raw), receipt -> received(page, source, look, given, receipt));
    }

    /** The address that a page names as its own leads to the same page: it need not be fetched too. */
    private void claim(AddressState page, Look look) {
        String canonical = look.canonical();
        if (canonical != null && mayBeTwin(page, canonical)) {
            parts.book().twin(canonical, page.list(), look, now());
        }
    }

    private void received(AddressState page, String source, Look look, Validators given, Receipt receipt) {
        Book book = parts.book();
        boolean first = !page.wasKept();
        if (look.isArticle()) {
            if (page.print() != null) {
                version(page, look);
            }
            book.wording(page.key(), look);
            book.validators(page.key(), given);
            book.state(page.key(), "kept", now(), again(page));
        } else {
            book.state(page.key(), look.state(), now(), null);
        }
        if (first) {
            book.judge(page.list(), look.isArticle(), look.words(), look.dated());
            book.count(source, now(), 1, receipt instanceof Receipt.Accepted ? 1 : 0);
        }
    }

    private void version(AddressState page, Look look) {
        Book book = parts.book();
        if (page.page() != null && page.text() != null) {
            String title = page.title() == null ? "" : page.title();
            book.firstVersion(page.key(), page.page(), title, page.text());
        }
        book.version(page.key(), now(), look.id(), look.title(), look.text());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
