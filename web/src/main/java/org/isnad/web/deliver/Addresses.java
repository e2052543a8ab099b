package org.isnad.web.deliver;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses that somebody gave to deliver to. Pure functions. */
public final class Addresses {
    private static final int LONGEST = 500;

    private Addresses() {}

    /** An address of the web without a name or password in it; where it leads is looked at when something is sent. */
    public static Optional<URI> web(String given) {
        try {
            URI uri = new URI(given.strip());
            boolean good = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && given.length() <= LONGEST;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
