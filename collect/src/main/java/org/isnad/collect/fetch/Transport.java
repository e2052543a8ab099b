package org.isnad.collect.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request and reads one answer, redirects not followed. Safe for many threads. */
final class Transport {
    private final SafeClient client;
    private final FetchSettings settings;
    private final InstantSource clock;

    Transport(SafeClient client, FetchSettings settings, InstantSource clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    Answer ask(FetchRequest wanted, String at) {
        HttpUrl url = HttpUrl.parse(at);
        if (url == null || !url.encodedUsername().isEmpty()) {
            return failed(wanted, Trouble.BAD_ADDRESS, "not an address of the web without a password");
        }
        Reuse reuse = new Reuse();
        boolean answered = false;
        try {
            try (Response response = client.call(request(url, wanted, reuse)).execute()) {
                answered = true;
                return answer(wanted, at, response);
            }
        } catch (Unpacker.Unfit unfit) {
            return failed(wanted, unfit.trouble(), String.valueOf(unfit.getMessage()));
        } catch (Unpacker.NetworkFault fault) {
            return failed(
                    wanted, trouble(fault.fault()), String.valueOf(fault.fault().getMessage()));
        } catch (IOException fault) {
            Trouble trouble = trouble(fault);
            Fetched.Failed failed = new Fetched.Failed(wanted.url(), trouble, String.valueOf(fault.getMessage()));
            boolean broken = trouble == Trouble.NO_CONNECTION || trouble == Trouble.CUT_SHORT;
            return broken && !answered && reuse.happened() ? new Answer.Stale(failed) : new Answer.Ended(failed);
        }
    }

    private Request request(HttpUrl url, FetchRequest wanted, Reuse reuse) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .tag(Reuse.class, reuse)
                .header("User-Agent", settings.agent())
                .header("Accept", wanted.accept())
                .header("Accept-Language", "ar, *;q=0.5")
                .header("Accept-Encoding", Unpacker.OFFERED);
        if (wanted.known().etag() != null) {
            request.header("If-None-Match", wanted.known().etag());
        }
        if (wanted.known().lastModified() != null) {
            request.header("If-Modified-Since", wanted.known().lastModified());
        }
        return request.build();
    }

    private Answer answer(FetchRequest wanted, String at, Response response) throws IOException {
        int status = response.code();
        return switch (status) {
            case 200, 203 -> new Answer.Ended(got(wanted, at, response));
            case 301, 302, 303, 307, 308 -> moved(wanted, response);
            case 304 ->
                wanted.known().isEmpty()
                        ? failed(wanted, Trouble.STATUS, "304 without a condition")
                        : new Answer.Ended(new Fetched.Unchanged(wanted.url(), at));
            case 404 -> failed(wanted, Trouble.NOT_FOUND, "404");
            case 410 -> failed(wanted, Trouble.GONE, "410");
            case 401, 402, 403, 451 -> failed(wanted, Trouble.REFUSED, Integer.toString(status));
            case 429, 503 -> busy(wanted, response);
            default -> failed(wanted, status >= 500 ? Trouble.SERVER_ERROR : Trouble.STATUS, Integer.toString(status));
        };
    }

    private Fetched got(FetchRequest wanted, String at, Response response) throws IOException {
        List<String> encodings = new ArrayList<>();
        for (String header : response.headers("Content-Encoding")) {
            for (String encoding : header.split(",", -1)) {
                encodings.add(encoding.strip());
            }
        }
        byte[] bytes = new Unpacker(settings).unpack(response.body().byteStream(), encodings);
        Validators validators = Validators.of(response.header("ETag"), response.header("Last-Modified"));
        return new Fetched.Got(
                wanted.url(), at, false, response.header("Content-Type"), bytes, validators, clock.instant());
    }

    private static Answer moved(FetchRequest wanted, Response response) {
        String location = response.header("Location");
        HttpUrl to = location == null ? null : response.request().url().resolve(location);
        if (to == null) {
            return failed(wanted, Trouble.BAD_REDIRECT, response.code() + " to " + location);
        }
        boolean forGood = response.code() == 301 || response.code() == 308;
        return new Answer.Moved(to.newBuilder().fragment(null).build().toString(), forGood);
    }

    private Answer busy(FetchRequest wanted, Response response) {
        Duration wait = RetryAfter.read(response.header("Retry-After"), clock.instant());
        return new Answer.Ended(
                new Fetched.Failed(wanted.url(), Trouble.BUSY, Integer.toString(response.code()), wait));
    }

    private static Answer failed(FetchRequest wanted, Trouble trouble, String detail) {
        return new Answer.Ended(new Fetched.Failed(wanted.url(), trouble, detail));
    }

    private Trouble trouble(IOException fault) {
        if (isStopping()) {
            return Trouble.STOPPED;
        }
        return Trouble.of(fault);
    }

    private boolean isStopping() {
        return Thread.currentThread().isInterrupted() || client.isClosing();
    }
}
