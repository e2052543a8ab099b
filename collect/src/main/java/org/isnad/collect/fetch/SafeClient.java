package org.isnad.collect.fetch;

import java.net.Proxy;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * A client that does nothing by itself and whose connections go to addresses that a guard has checked. What the settings allow is
 * asked by a second one, which looks names up unchecked: no connection of the one serves the other. Safe for many threads.
 */
final class SafeClient implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 64;
    private static final int KEPT_SECONDS = 30;

    private final AddressGuard guard;
    private final OkHttpClient guarded;
    private final OkHttpClient trusting;

    /** @param again whether a request is sent once more where a kept connection turns out closed */
    SafeClient(FetchSettings settings, Names names, boolean again) {
        guard = new AddressGuard(settings.allowedHosts(), names);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dns(guard)
                .eventListener(new Reuse.Listener())
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(again)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEPT_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(settings.connect())
                .readTimeout(settings.idle())
                .callTimeout(settings.total());
        X509TrustManager trust = settings.trust();
        if (trust != null) {
            builder.sslSocketFactory(context(trust).getSocketFactory(), trust);
        }
        guarded = builder.build();
        trusting = guarded.newBuilder().dns(names::lookup).build();
    }

    private static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS on this platform", e);
        }
    }

    /** @throws UnknownHostException when no request may go there */
    Call call(Request request) throws UnknownHostException {
        guard.check(request.url());
        return (guard.isAllowed(request.url()) ? trusting : guarded).newCall(request);
    }

    /** Whether all that is under way is being ended. */
    boolean isClosing() {
        return guarded.dispatcher().executorService().isShutdown();
    }

    /** Ends all requests that are under way. */
    @Override
    public void close() {
        // What is broken off asks whether it was on request: that has to be so already.
        guarded.dispatcher().executorService().shutdown();
        guarded.dispatcher().cancelAll();
        guarded.connectionPool().evictAll();
    }
}
