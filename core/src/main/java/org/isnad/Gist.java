package org.isnad;

/**
 * What copies and stories compare a text by, for a text that is not kept itself: hashes of its words. They tell that two texts are
 * alike and give no word of either away.
 *
 * @param print what copies compare by, as {@code org.isnad.copies} writes it
 * @param terms what stories compare by, as {@code org.isnad.stories} writes it
 */
public record Gist(String print, String terms) {}
