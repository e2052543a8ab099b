package org.isnad.collect.polite;

import crawlercommons.robots.SimpleRobotRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.isnad.collect.fetch.Answer;
import org.isnad.collect.fetch.Fetched.Failed;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.fetch.Gate;
import org.isnad.collect.fetch.Trouble;

/**
 * Lets requests through as {@link Manners} tell: what robots.txt forbids is not asked, and every request, robots.txt and redirects
 * included, takes its turn in its host's lane. A host is its name, with its port where that is not the usual one. Safe for many threads.
 */
public final class PoliteGate implements Gate {
    /** Earlier versions wrote the usual ports too. */
    private static final Pattern USUAL_PORT = Pattern.compile(":(80|443)$");

    private final Manners manners;
    private final LongSupplier nanos;
    private final Map<String, HostLane> lanes = new ConcurrentHashMap<>();
    private final RobotsCache robots;
    private final Traffic traffic = new Traffic();
    private volatile int presumed;

    public PoliteGate(Manners manners, Fetcher fetcher) {
        this(manners, fetcher, System::nanoTime);
    }

    PoliteGate(Manners manners, Fetcher fetcher, LongSupplier nanos) {
        this.manners = manners;
        this.nanos = nanos;
        this.robots = new RobotsCache(manners, fetcher, new Lanes(), nanos);
    }

    @Override
    public Optional<Failed> enter(String url) throws InterruptedException {
        Optional<Failed> refusal = refusal(url);
        refusal.ifPresent(traffic::held);
        return refusal;
    }

    private Optional<Failed> refusal(String url) throws InterruptedException {
        HttpUrl at = HttpUrl.parse(url);
        if (at == null) {
            return Optional.of(new Failed(url, Trouble.BAD_ADDRESS, "not an address of the web"));
        }
        RobotsCache.Known known = robots.of(origin(at));
        SimpleRobotRules rules = known.rules();
        Failed why = known.why();
        if (rules == null && why != null) {
            Trouble trouble = why.trouble();
            return Optional.of(new Failed(url, trouble, "robots.txt: " + why.detail(), why.retryAfter()));
        }
        if (rules != null && !rules.isAllowed(url)) {
            return Optional.of(new Failed(url, Trouble.ROBOTS, "robots.txt disallows it"));
        }
        return enter(at, url);
    }

    private Optional<Failed> enter(HttpUrl at, String url) throws InterruptedException {
        while (true) {
            try {
                return lane(at).enter(url);
            } catch (HostLane.Retired meanwhile) {
                continue;
            }
        }
    }

    @Override
    public void leave(String url, Answer answer) {
        traffic.sent(answer);
        HttpUrl at = HttpUrl.parse(url);
        if (at != null) {
            RobotsCache.Known known = robots.peek(origin(at));
            lane(at).leave(answer, known == null ? Duration.ZERO : known.delay());
        }
    }

    /** The sitemaps that a site's robots.txt names; none when it cannot be had. */
    public List<String> sitemaps(String url) {
        HttpUrl at = HttpUrl.parse(url);
        try {
            return at == null ? List.of() : robots.of(origin(at)).sitemaps();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The requests so far, by how they ended. */
    public Requests requests() {
        return traffic.counts();
    }

    /** How Isnad stands with each host it has lately asked; of others nothing is kept. */
    public Map<String, Standing> standings() {
        Map<String, Standing> standings = new TreeMap<>();
        lanes.forEach((host, lane) -> {
            Standing standing = lane.standing();
            if (!standing.isBlank()) {
                standings.put(host, standing);
            } else if (lane.retire()) {
                lanes.remove(host, lane);
            }
        });
        return standings;
    }

    /**
     * Goes on from where an earlier process stopped. To be called before the first request.
     *
     * @param crashed for how long before its end that process may have asked without writing it down: each host is presumed to
     *     have been asked as often as manners allow; nothing after an orderly end
     */
    public void restore(Map<String, Standing> standings, Duration crashed) {
        long pause = Math.max(1, manners.pause().toMillis());
        presumed = crashed.isZero() ? 0 : (int) Math.min(manners.budget(), 1 + crashed.toMillis() / pause);
        standings.forEach((host, standing) ->
                lane(USUAL_PORT.matcher(host).replaceFirst("")).restore(standing));
    }

    /** The way to a host. By http and https at their own ports it is one: they are one server, and share its patience. */
    private HostLane lane(HttpUrl at) {
        boolean usual = at.port() == HttpUrl.defaultPort(at.scheme());
        return lane(usual ? at.host() : at.host() + ":" + at.port());
    }

    private HostLane lane(String host) {
        return lanes.computeIfAbsent(host, name -> new HostLane(manners, nanos, presumed));
    }

    private static String origin(HttpUrl at) {
        String host = at.host().contains(":") ? "[" + at.host() + "]" : at.host();
        return at.scheme() + "://" + host + ":" + at.port();
    }

    /** The lanes alone, for robots.txt itself. */
    private final class Lanes implements Gate {
        @Override
        public Optional<Failed> enter(String url) throws InterruptedException {
            HttpUrl at = HttpUrl.parse(url);
            return at == null
                    ? Optional.of(new Failed(url, Trouble.BAD_ADDRESS, "not an address of the web"))
                    : PoliteGate.this.enter(at, url);
        }

        @Override
        public void leave(String url, Answer answer) {
            traffic.sent(answer);
            HttpUrl at = HttpUrl.parse(url);
            if (at != null) {
                lane(at).leave(answer, Duration.ZERO);
            }
        }
    }
}
