package org.isnad.collect.fetch;

/** What one request gave: a redirect to follow, a reason to ask again, or an end. */
public sealed interface Answer {
    /**
     * @param to the absolute address it leads to
     * @param forGood whether the server says so (301, 308)
     */
    record Moved(String to, boolean forGood) implements Answer {}

    /** The connection had been kept open and was closed meanwhile: no answer, and nobody's fault. */
    record Stale(Fetched.Failed failed) implements Answer {}

    record Ended(Fetched fetched) implements Answer {}
}
