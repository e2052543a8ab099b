package org.isnad.collect.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Every way in which a fetch can end without a page. The messages of the command line name each and say what to do. */
public enum Trouble {
    /** Not an address of the web, or one with a name and password in it. */
    BAD_ADDRESS,
    /** Leads into a private, loopback, link-local or reserved network, or to an unusual port. */
    FORBIDDEN_ADDRESS,
    /** The host's name is not known. */
    UNKNOWN_HOST,
    /** Nobody answers, or the connection broke. */
    NO_CONNECTION,
    /** The certificate is not valid for the host, or no secure connection came about. */
    TLS,
    TIMEOUT,
    TOO_LARGE,
    /** Grows beyond measure when unpacked. */
    BOMB,
    /** The compression is damaged or of an unknown kind. */
    BAD_ENCODING,
    /** Ended before its announced length. */
    CUT_SHORT,
    REDIRECT_LOOP,
    TOO_MANY_REDIRECTS,
    /** A redirect without a usable address. */
    BAD_REDIRECT,
    NOT_FOUND,
    /** Removed for good, as the server says (410). */
    GONE,
    /** Refused by the server: 401, 402, 403, 451. */
    REFUSED,
    /** 429 or 503: asked too often, or overloaded. */
    BUSY,
    SERVER_ERROR,
    /** Another status that is no page. */
    STATUS,
    /** Forbidden by the site's robots.txt. */
    ROBOTS,
    /** The host's budget of requests is used up. */
    BUDGET,
    /** The site asked to be left alone for a while. */
    BACKING_OFF,
    /** Stopped on request. */
    STOPPED,
    /** A fault in what reads the answer, which nobody thought of. */
    BROKEN;

    /** The name on the wire: {@code forbidden-address}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a fault of the network amounts to. */
    static Trouble of(IOException fault) {
        return switch (fault) {
            case AddressGuard.Forbidden forbidden -> FORBIDDEN_ADDRESS;
            case UnknownHostException unknown -> UNKNOWN_HOST;
            case InterruptedIOException late -> TIMEOUT;
            case SSLException untrusted -> TLS;
            case ProtocolException early -> CUT_SHORT;
            case EOFException early -> CUT_SHORT;
            default -> NO_CONNECTION;
        };
    }

    /** Whether the page itself is no longer there, as opposed to a fault on the way. */
    public boolean isMissing() {
        return this == NOT_FOUND || this == GONE;
    }
}
