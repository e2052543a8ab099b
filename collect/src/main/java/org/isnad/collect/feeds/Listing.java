package org.isnad.collect.feeds;

import java.util.List;
import java.util.Locale;

/**
 * What a list said.
 *
 * @param kind of what form it is
 * @param items the pages it lists, in its order, bounded
 * @param further the lists that an index leads to
 * @param cut whether it lists more than was kept
 */
public record Listing(Kind kind, List<Listed> items, List<Listed> further, boolean cut) {
    /** The form of a list. */
    public enum Kind {
        RSS,
        ATOM,
        JSON_FEED,
        SITEMAP,
        NEWS_SITEMAP,
        SITEMAP_INDEX,
        FRONT_PAGE;

        /** The name on the wire: {@code news-sitemap}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isSitemap() {
            return this == SITEMAP || this == NEWS_SITEMAP || this == SITEMAP_INDEX;
        }
    }

    public Listing {
        items = List.copyOf(items);
        further = List.copyOf(further);
    }
}
