package org.isnad.collect.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public internet, by IANA's registries of special-purpose addresses (RFC 6890). Of IPv6 only global
 * unicast counts, without the ranges that carry IPv4 addresses inside (RFC 3056, 4380, 6052); and without the one public
 * address that a large host of servers answers its own machines at. Pure functions.
 */
final class Networks {
    private static final List<Network> SPECIAL_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<Network> GLOBAL_V6 = networks("2000::/3");
    private static final List<Network> SPECIAL_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private Networks() {}

    private record Network(byte[] prefix, int bits) {
        boolean holds(byte[] address) {
            int whole = bits / 8;
            int mask = 0xFF << (8 - bits % 8) & 0xFF;
            return Arrays.equals(prefix, 0, whole, address, 0, whole)
                    && (bits % 8 == 0 || (prefix[whole] & mask) == (address[whole] & mask));
        }
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Networks::network).toList();
    }

    private static Network network(String written) {
        int slash = written.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(written.substring(0, slash)).getAddress();
            return new Network(prefix, Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new AssertionError(written, e);
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(network -> network.holds(bytes));
        }
        return GLOBAL_V6.stream().anyMatch(network -> network.holds(bytes))
                && SPECIAL_V6.stream().noneMatch(network -> network.holds(bytes));
    }
}
