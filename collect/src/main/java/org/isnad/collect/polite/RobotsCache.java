package org.isnad.collect.polite;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Fetched.Failed;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.fetch.Gate;
import org.isnad.collect.fetch.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What sites' robots.txt files allow (RFC 9309): a file that is not there (4xx) allows everything; one that cannot be had, nothing,
 * unless an earlier one is known. Each is read once at a time and kept. Safe for many threads.
 */
final class RobotsCache {
    /** What a parser must at least read (RFC 9309, section 2.5). */
    private static final int READ = 512_000;
    /** Of all files together so many bytes are kept; those not asked for longest are let go first. */
    private static final long MOST = 64L << 20;
    /** What a site takes beside its file. */
    private static final int SITE = 1_000;
    /** Of a longer delay between requests this much is kept. */
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    private static final int WARNINGS = 5;

    private final Manners manners;
    private final Fetcher fetcher;
    private final Gate lanes;
    private final LongSupplier nanos;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    /** @param lanes the way to hosts, which robots.txt itself is fetched by */
    RobotsCache(Manners manners, Fetcher fetcher, Gate lanes, LongSupplier nanos) {
        this.manners = manners;
        this.fetcher = fetcher;
        this.lanes = lanes;
        this.nanos = nanos;
    }

    /**
     * What is known of a site.
     *
     * @param rules null when its file could not be had
     * @param why null when it could
     */
    record Known(@Nullable SimpleRobotRules rules, @Nullable Failed why, long until) {
        Duration delay() {
            long millis = rules == null ? 0 : rules.getCrawlDelay();
            return Duration.ofMillis(Math.clamp(millis, 0, LONGEST_DELAY.toMillis()));
        }

        List<String> sitemaps() {
            return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
        }
    }

    private static final class Site {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Known known;
        private volatile long asked;
        private volatile int size = SITE;
    }

    /** What a site allows, its file read when it is not known or no longer fresh. */
    Known of(String origin) throws InterruptedException {
        Site site = sites.computeIfAbsent(origin, at -> new Site());
        site.asked = nanos.getAsLong();
        Known known = site.known;
        if (known != null && isFresh(known)) {
            return known;
        }
        site.lock.lockInterruptibly();
        try {
            Known before = site.known;
            if (before != null && isFresh(before)) {
                return before;
            }
            Known now = read(origin, before, site);
            site.known = now;
            letGo(site);
            return now;
        } finally {
            site.lock.unlock();
        }
    }

    /** What is known of a site without asking. */
    @Nullable
    Known peek(String origin) {
        Site site = sites.get(origin);
        return site == null ? null : site.known;
    }

    private boolean isFresh(Known known) {
        return nanos.getAsLong() - known.until() < 0;
    }

    private record Asked(String origin, Site site, long at) {}

    private void letGo(Site added) {
        long all = kept.addAndGet(added.size);
        if (all <= MOST) {
            return;
        }
        List<Asked> latest = new ArrayList<>();
        sites.forEach((origin, site) -> latest.add(new Asked(origin, site, site.asked)));
        latest.sort(Comparator.comparingLong(Asked::at).reversed());
        long left = 0;
        for (Asked each : latest) {
            left += each.site().size;
            if (left > MOST / 2) {
                sites.remove(each.origin(), each.site());
            }
        }
        kept.set(Math.min(left, MOST / 2));
    }

    private Known read(String origin, @Nullable Known before, Site site) {
        String url = origin + "/robots.txt";
        Fetched fetched = fetcher.fetch(FetchRequest.page(url), lanes);
        return switch (fetched) {
            case Fetched.Got got -> {
                site.size = SITE + Math.min(got.bytes().length, READ);
                yield lasting(parsed(url, got));
            }
            case Fetched.Unchanged same -> lasting(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Failed failed
            when isAbsent(failed.trouble()) -> lasting(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Failed failed ->
                new Known(before == null ? null : before.rules(), failed, after(manners.robotsRetry()));
        };
    }

    private SimpleRobotRules parsed(String url, Fetched.Got got) {
        byte[] bytes = got.bytes().length > READ ? Arrays.copyOf(got.bytes(), READ) : got.bytes();
        // With a ceiling of its own the parser would take a long delay for a ban.
        return new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS)
                .parseContent(url, bytes, "text/plain", List.of(manners.token()));
    }

    /** The file's absence, in the words of RFC 9309, section 2.3.1.3: any 4xx but the wish to be asked less. */
    private static boolean isAbsent(Trouble trouble) {
        return trouble.isMissing()
                || trouble == Trouble.REFUSED
                || trouble == Trouble.STATUS
                || trouble == Trouble.TOO_MANY_REDIRECTS
                || trouble == Trouble.REDIRECT_LOOP;
    }

    private Known lasting(SimpleRobotRules rules) {
        return new Known(rules, null, after(manners.robotsFresh()));
    }

    private long after(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }
}
