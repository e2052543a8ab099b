package org.isnad.web.map;

import java.util.List;

/**
 * A map of places: countries as paths, those that are named tinted, cities as points, the larger the more articles name them. In pixels of
 * its view box.
 *
 * @param steps how many steps of the countries' paths a pixel has
 */
public record StoryMap(int width, int height, int steps, List<Land> lands, List<Dot> dots) {
    public StoryMap {
        lands = List.copyOf(lands);
        dots = List.copyOf(dots);
    }

    /**
     * A place to be shown.
     *
     * @param articles how many articles name it
     */
    public record Named(String name, int articles) {}

    /**
     * A country as far as it is in view.
     *
     * @param path in the syntax of SVG
     * @param meant whether it is one of the places
     */
    public record Land(String path, boolean meant) {}

    /**
     * A place.
     *
     * @param radius 0 for a country, which has its name alone
     * @param labelX the middle of the label; empty where there is no room for it
     */
    public record Dot(String x, String y, String radius, String name, int articles, String labelX, String labelY) {}
}
