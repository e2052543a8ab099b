package org.isnad;

/**
 * What a notice puts right.
 *
 * @param wrong the words that were wrong, as the notice writes them
 * @param right what stands in their place
 */
public record Replaced(String wrong, String right) {}
