package org.isnad.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Looks up the addresses of hosts. What it answers is checked like any answer. Safe for many threads. */
public interface Names {
    /** The platform's. */
    Names SYSTEM = Dns.SYSTEM::lookup;

    /** @throws UnknownHostException when the name is not known */
    List<InetAddress> lookup(String host) throws UnknownHostException;
}
