package org.isnad.collect.fetch;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches pages over HTTP/1.1 and HTTP/2 without cookies, within limits of size, time, redirects and unpacking, and only from the
 * public internet (see {@link FetchSettings#allowedHosts}). Redirects are followed one request at a time, each through the same
 * {@link Gate} and the same checks. No answer throws: every end is a {@link Fetched}. Blocks the calling thread, best a virtual
 * one. Safe for many threads.
 */
public final class Fetcher implements AutoCloseable {
    private final SafeClient client;
    private final Transport transport;
    private final FetchSettings settings;

    /** @param clock tells when an answer came */
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Names.SYSTEM);
    }

    /** @param names how names of hosts are looked up: an intranet may have its own way */
    public Fetcher(FetchSettings settings, InstantSource clock, Names names) {
        this.settings = settings;
        this.client = new SafeClient(settings, names, false);
        this.transport = new Transport(client, settings, clock);
    }

    /** Fetches at once, asking nobody: for one page that a user named. */
    public Fetched fetch(FetchRequest request) {
        return fetch(request, Gate.OPEN);
    }

    /** Fetches through a gate. When the thread is interrupted it ends as {@link Trouble#STOPPED}. */
    public Fetched fetch(FetchRequest request, Gate gate) {
        try {
            return follow(request, gate);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed(request.url(), Trouble.STOPPED, "interrupted");
        }
    }

    private Fetched follow(FetchRequest request, Gate gate) throws InterruptedException {
        Set<String> met = new HashSet<>();
        boolean forGood = true;
        String at = request.url();
        while (met.add(at)) {
            Answer first = throughGate(request, at, gate);
            Answer answer = first instanceof Answer.Stale ? throughGate(request, at, gate) : first;
            switch (answer) {
                case Answer.Ended(Fetched fetched) -> {
                    return fetched instanceof Fetched.Got got ? got(got, forGood && met.size() > 1) : fetched;
                }
                case Answer.Stale(Fetched.Failed failed) -> {
                    return failed;
                }
                case Answer.Moved(String to, boolean permanent) -> {
                    forGood &= permanent;
                    at = to;
                }
            }
            if (met.size() > settings.maxRedirects()) {
                String detail = "more than " + settings.maxRedirects();
                return new Fetched.Failed(request.url(), Trouble.TOO_MANY_REDIRECTS, detail);
            }
        }
        return new Fetched.Failed(request.url(), Trouble.REDIRECT_LOOP, "back to " + at);
    }

    private static Fetched got(Fetched.Got got, boolean forGood) {
        return new Fetched.Got(
                got.url(), got.at(), forGood, got.contentType(), got.bytes(), got.validators(), got.when());
    }

    private Answer throughGate(FetchRequest request, String at, Gate gate) throws InterruptedException {
        Optional<Fetched.Failed> refused = gate.enter(at);
        if (refused.isPresent()) {
            Fetched.Failed why = refused.get();
            return new Answer.Ended(new Fetched.Failed(request.url(), why.trouble(), why.detail(), why.retryAfter()));
        }
        Answer answer =
                new Answer.Ended(new Fetched.Failed(request.url(), Trouble.NO_CONNECTION, "broken off by a fault"));
        try {
            answer = transport.ask(request, at);
            return answer;
        } finally {
            gate.leave(at, answer);
        }
    }

    /** Ends all requests that are under way. */
    @Override
    public void close() {
        client.close();
    }
}
