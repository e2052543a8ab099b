package org.isnad.web.page;

import java.util.List;

/**
 * How much of a story a page tells: all of it, or what is told at a glance, with links to the whole of each part.
 *
 * @param developments of the timeline, the newest
 * @param folded statements of a development behind the first few
 * @param chips sources of a development
 * @param origins independent sources
 * @param articles listed of an origin, and outlets that repeat it
 * @param actors rows of the matrix
 * @param stands statements behind the newest of a cell
 * @param history steps of the story's own history, the newest
 * @param arrivals how many articles a story has at most whose coming is told
 */
public record Extent(
        int developments,
        int folded,
        int chips,
        int origins,
        int articles,
        int actors,
        int stands,
        int history,
        int arrivals) {
    private static final int MANY = Integer.MAX_VALUE;

    public static final Extent GLANCE = new Extent(10, 4, 6, 8, 5, 6, 2, 6, 12);
    public static final Extent ALL = new Extent(MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY);

    static <T> List<T> first(List<T> all, int most) {
        return all.size() <= most ? all : all.subList(0, most);
    }

    static <T> List<T> last(List<T> all, int most) {
        return all.size() <= most ? all : all.subList(all.size() - most, all.size());
    }
}
