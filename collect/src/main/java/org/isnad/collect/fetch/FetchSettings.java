package org.isnad.collect.fetch;

import java.time.Duration;
import java.util.Set;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The limits of fetching.
 *
 * @param agent the User-Agent header
 * @param allowedHosts names of hosts, or {@code host:port}, that may lie in a private network
 * @param maxWire the most bytes taken from the network for one answer
 * @param maxBytes the most bytes an answer may have when unpacked
 * @param maxRatio how many times its packed size an answer of more than 1 MiB may have
 * @param maxRedirects how many redirects are followed
 * @param connect the longest wait for a connection
 * @param idle the longest wait for the next bytes
 * @param total the longest one answer may take in all
 * @param trust which certificates to trust; null for those the platform trusts
 */
public record FetchSettings(
        String agent,
        Set<String> allowedHosts,
        int maxWire,
        int maxBytes,
        int maxRatio,
        int maxRedirects,
        Duration connect,
        Duration idle,
        Duration total,
        @Nullable X509TrustManager trust) {
    private static final int MIB = 1 << 20;

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** The usual limits: 16 MiB packed, 32 MiB unpacked, 100 times the size, 8 redirects, 60 seconds. */
    public static FetchSettings of(String agent) {
        return new FetchSettings(
                agent,
                Set.of(),
                16 * MIB,
                32 * MIB,
                100,
                8,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                null);
    }

    /** Isnad's User-Agent: what asks, where to complain. */
    public static String agent(String version, String contact) {
        return "Isnad/" + version + " (+" + contact + ")";
    }

    public FetchSettings allowing(Set<String> hosts) {
        return new FetchSettings(agent, hosts, maxWire, maxBytes, maxRatio, maxRedirects, connect, idle, total, trust);
    }

    public FetchSettings within(Duration idleTime, Duration totalTime) {
        return new FetchSettings(
                agent, allowedHosts, maxWire, maxBytes, maxRatio, maxRedirects, connect, idleTime, totalTime, trust);
    }

    public FetchSettings sizes(int packed, int unpacked) {
        return new FetchSettings(
                agent, allowedHosts, packed, unpacked, maxRatio, maxRedirects, connect, idle, total, trust);
    }

    public FetchSettings trusting(X509TrustManager manager) {
        return new FetchSettings(
                agent, allowedHosts, maxWire, maxBytes, maxRatio, maxRedirects, connect, idle, total, manager);
    }
}
