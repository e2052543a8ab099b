package org.isnad.web.page;

import java.util.List;
import org.isnad.views.StoryView;
import org.isnad.web.map.Maps;
import org.isnad.web.map.StoryMap;
import org.jspecify.annotations.Nullable;

/**
 * The places that a story names.
 *
 * @param map those of which it is known where they are
 * @param summary what it shows, for those who do not see it
 * @param places all that it shows, by name
 */
public record PlacesItem(StoryMap map, String summary, List<Place> places) {
    public PlacesItem {
        places = List.copyOf(places);
    }

    /** A place with how many articles name it, and its page. */
    public record Place(String name, String href, String articles) {}

    /** @return null where it is known of none where it is */
    static @Nullable PlacesItem of(Shell shell, StoryView view, Maps maps) {
        return maps.of(view.places().stream()
                        .map(place -> new StoryMap.Named(place.name(), place.articles()))
                        .toList())
                .map(map -> new PlacesItem(
                        map,
                        shell.say("map.summary", names(shell, map)),
                        map.dots().stream()
                                .map(dot -> new Place(
                                        dot.name(),
                                        shell.href(Links.entity("place", dot.name())),
                                        shell.wording().number(dot.articles())))
                                .toList()))
                .orElse(null);
    }

    private static String names(Shell shell, StoryMap map) {
        return String.join(
                shell.say("list.comma"),
                map.dots().stream()
                        .map(dot -> shell.wording().isolated(dot.name()))
                        .toList());
    }
}
