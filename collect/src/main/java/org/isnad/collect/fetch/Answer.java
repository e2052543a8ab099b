package org.isnad.collect.fetch;

/** What one request gave: a redirect to follow, or an end. */
public sealed interface Answer {
    /**
     * @param to the absolute address it leads to
     * @param forGood whether the server says so (301, 308)
     */
    record Moved(String to, boolean forGood) implements Answer {}

    record Ended(Fetched fetched) implements Answer {}
}
