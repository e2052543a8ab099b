package org.isnad.collect.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends what others asked to be told to addresses that they named, by the rules of collecting: the public internet only but for hosts
 * that the settings allow, connections to addresses that were checked, no cookies, no proxy. A redirect is an answer and not
 * followed. Only where a kept
 * connection turns out closed, it is sent once more on another. No answer throws. Blocks the calling thread, best a virtual one. Safe for many threads.
 */
public final class Poster implements AutoCloseable {
    private final SafeClient client;
    private final String agent;
    private final InstantSource clock;

    /** @param clock tells when an answer came */
    public Poster(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Names.SYSTEM);
    }

    /** @param names how names of hosts are looked up */
    public Poster(FetchSettings settings, InstantSource clock, Names names) {
        this.client = new SafeClient(settings, names, true);
        this.agent = settings.agent();
        this.clock = clock;
    }

    /**
     * What came of sending.
     *
     * @param status of the answer; 0 where there was none
     * @param trouble why there was none; null where there was
     * @param pause how long the receiver asks to be left alone, a day at most; null where it does not
     */
    public record Posted(
            int status, @Nullable Trouble trouble, @Nullable Duration pause) {}

    /** Sends a body once. */
    public Posted post(String url, Map<String, String> headers, byte[] body) {
        HttpUrl to = HttpUrl.parse(url);
        if (to == null || !to.encodedUsername().isEmpty()) {
            return new Posted(0, Trouble.BAD_ADDRESS, null);
        }
        Request.Builder request = new Request.Builder().url(to).header("User-Agent", agent);
        headers.forEach(request::header);
        request.post(RequestBody.create(body, null));
        try (Response response = client.call(request.build()).execute()) {
            return new Posted(response.code(), null, RetryAfter.read(response.header("Retry-After"), clock.instant()));
        } catch (IOException fault) {
            return new Posted(0, Trouble.of(fault), null);
        }
    }

    /** Ends all that is under way. */
    @Override
    public void close() {
        client.close();
    }
}
