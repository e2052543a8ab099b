package org.isnad.web.page;

import java.util.List;
import org.isnad.TimelineEntry;
import org.isnad.views.AlertView;
import org.isnad.views.Library;
import org.isnad.views.SavedSearch;
import org.isnad.views.StoryCard;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * What answered saved searches, the newest first.
 *
 * @param chosen the name of the search that is shown; empty for all
 * @param token what forms that keep and drop searches send back; null where none are kept
 * @param delivers whether its reader may say where alerts are delivered
 */
public record AlertsPage(
        Shell shell,
        List<Search> searches,
        List<Item> alerts,
        String chosen,
        Pager pager,
        @Nullable String token,
        boolean delivers) {
    private static final int SIZE = 50;

    public AlertsPage {
        searches = List.copyOf(searches);
        alerts = List.copyOf(alerts);
    }

    /** A saved search, leading to what answered it; the one that is shown is chosen. */
    public record Search(DirectedText name, @Nullable DirectedText query, String href, boolean chosen) {}

    /**
     * One alert.
     *
     * @param sentence what the development is told with
     * @param counts outlets and independent origins of the development
     */
    public record Item(
            DirectedText search,
            ArticleItem article,
            @Nullable DirectedText sentence,
            @Nullable String counts,
            @Nullable DirectedText story,
            @Nullable String storyHref) {}

    /**
     * @param search the name of the search asked for; empty for all
     * @param page 0-based
     * @param token what forms send back; null where no searches are kept
     * @param delivers whether the page leads to where alerts are delivered
     */
    public static AlertsPage of(
            Shell shell, Library library, String search, int page, @Nullable String token, boolean delivers) {
        String asked = search.isBlank() ? null : search.strip();
        List<AlertView> alerts = library.alerts(asked, page * SIZE, SIZE + 1);
        return new AlertsPage(
                shell,
                library.savedSearches().stream()
                        .map(each -> search(shell, each, asked))
                        .toList(),
                alerts.stream().limit(SIZE).map(alert -> item(shell, alert)).toList(),
                asked == null ? "" : asked,
                Pager.of(shell, Links.alerts(asked) + "page=", page, alerts.size() > SIZE),
                token,
                delivers);
    }

    private static Search search(Shell shell, SavedSearch saved, @Nullable String asked) {
        return new Search(
                shell.directed(saved.name()),
                shell.directedOrNull(saved.query()),
                shell.href(Links.alerts(saved.name())),
                saved.name().equals(asked));
    }

    private static Item item(Shell shell, AlertView alert) {
        TimelineEntry told = alert.development();
        StoryCard story = alert.story();
        return new Item(
                shell.directed(alert.search()),
                ArticleItem.of(shell, alert.article()),
                told == null ? null : shell.directed(told.sentence()),
                told == null
                        ? null
                        : shell.say(
                                "story.counts",
                                shell.say("n.outlets", told.outlets()),
                                shell.say("n.sources", told.independent())),
                story == null ? null : shell.directed(StoryItem.headline(shell, story.headline())),
                story == null ? null : shell.href(Links.story(story.id())));
    }
}
