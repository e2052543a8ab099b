package org.isnad.collect.feeds;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses of pages. Pure functions. */
public final class Links {
    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "mc_cid", "mc_eid", "ocid", "cmpid", "igshid", "yclid");
    private static final Set<String> TWIN_HOSTS = Set.of("www", "m", "amp", "mobile", "wap");
    private static final Set<String> TWIN_QUERIES = Set.of("amp", "outputtype", "mobile", "_amp");

    private Links() {}

    /** An address in full, without its fragment; null when it is none of the web. */
    static @Nullable String absolute(@Nullable String link, String base) {
        HttpUrl at = HttpUrl.parse(base);
        String written = link == null ? "" : link.strip();
        HttpUrl url = at == null || written.isEmpty() ? null : at.resolve(written);
        return url == null ? null : url.newBuilder().fragment(null).build().toString();
    }

    /**
     * What an address and its twins have in common: those for mobile devices, for AMP, with marks of where the reader came from, by
     * http or https, with or without {@code www}. For telling pages apart, not for asking.
     */
    public static String key(String url) {
        HttpUrl at = HttpUrl.parse(url);
        if (at == null) {
            return url;
        }
        StringBuilder key = new StringBuilder(host(at));
        key.append(path(at.encodedPath()));
        char mark = '?';
        for (int i = 0; i < at.querySize(); i++) {
            String name = at.queryParameterName(i).toLowerCase(Locale.ROOT);
            if (!isNoise(name)) {
                key.append(mark).append(name).append('=').append(plain(at.queryParameterValue(i)));
                mark = '&';
            }
        }
        return key.toString();
    }

    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : value.replace("%", "%25").replace("&", "%26");
    }

    private static boolean isNoise(String name) {
        return name.startsWith("utm_") || TRACKING.contains(name) || TWIN_QUERIES.contains(name);
    }

    /** A host without the part that only says for which device. */
    private static String host(HttpUrl at) {
        int dot = at.host().indexOf('.');
        boolean twin = dot > 0
                && TWIN_HOSTS.contains(at.host().substring(0, dot))
                && at.host().indexOf('.', dot + 1) > 0;
        String host = twin ? at.host().substring(dot + 1) : at.host();
        return at.port() == HttpUrl.defaultPort(at.scheme()) ? host : host + ":" + at.port();
    }

    private static String path(String path) {
        String plain = path.startsWith("/amp/") ? path.substring(4) : path;
        for (String ending : new String[] {"/", "/amp", ".amp", "/amp.html", "/"}) {
            plain = plain.endsWith(ending) ? plain.substring(0, plain.length() - ending.length()) : plain;
        }
        return plain.endsWith(".amp.html") ? plain.substring(0, plain.length() - 9) + ".html" : plain;
    }

    /** Whether an address is that of a site's home page. */
    public static boolean isHome(String url) {
        HttpUrl at = HttpUrl.parse(url);
        return at != null && at.encodedPath().equals("/") && at.querySize() == 0;
    }

    /** Whether two addresses are of one site. */
    public static boolean isSameSite(String one, String other) {
        HttpUrl first = HttpUrl.parse(one);
        HttpUrl second = HttpUrl.parse(other);
        return first != null && second != null && host(first).equals(host(second));
    }
}
