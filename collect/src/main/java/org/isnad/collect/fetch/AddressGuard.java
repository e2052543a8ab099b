package org.isnad.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps requests out of private networks. A name is looked up once a connection, all its addresses are checked, and the
 * connection goes to those very addresses, so that a name that changes its answer (DNS rebinding) gains nothing. Hosts that the
 * settings name, of some only one port, are let through: {@link SafeClient} asks them by a client of their own. Safe for many threads.
 */
final class AddressGuard implements Dns {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final Set<String> allowed;
    private final Names names;

    AddressGuard(Set<String> allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** A name that leads where no request may go. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String what) {
            super(what);
        }
    }

    /** @throws Forbidden for a port, or an address written out, that no request may go to */
    void check(HttpUrl url) throws UnknownHostException {
        if (isAllowed(url)) {
            return;
        }
        if (!PORTS.contains(url.port())) {
            throw new Forbidden("port " + url.port());
        }
        if (isWrittenOut(url.host())) {
            checked(url.host(), InetAddress.getByName(url.host()));
        }
    }

    /** Whether the settings name the host, or the host with this port. */
    boolean isAllowed(HttpUrl url) {
        return allowed.contains(url.host()) || allowed.contains(url.host() + ":" + url.port());
    }

    /** Whether a host is an address itself and no name would be looked up. */
    private static boolean isWrittenOut(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.lookup(host);
        for (InetAddress address : addresses) {
            checked(host, address);
        }
        return addresses;
    }

    private static void checked(String host, InetAddress address) throws Forbidden {
        if (!Networks.isPublic(address)) {
            throw new Forbidden(host + " is " + address.getHostAddress());
        }
    }
}
