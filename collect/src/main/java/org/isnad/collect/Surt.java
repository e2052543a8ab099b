package org.isnad.collect;

import org.netpreserve.jwarc.URIs;

/**
 * Addresses in the sort-friendly form that indexes to WARC files are ordered by: {@code example,sahifa)/news} for
 * {@code https://www.sahifa.example/news}. A pure function.
 */
public final class Surt {
    private Surt() {}

    /** The form of an address; what is no address of the web stays as it is, without blanks. */
    public static String of(String url) {
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        return web ? URIs.toNormalizedSurt(url) : url.replace(' ', '_');
    }
}
