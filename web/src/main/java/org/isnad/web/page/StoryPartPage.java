package org.isnad.web.page;

import org.isnad.views.PositionsView;
import org.isnad.views.StoryView;
import org.isnad.web.map.Maps;
import org.jspecify.annotations.Nullable;

/** All of one part of a story's page. */
public record StoryPartPage(StoryPage story, StoryPage.Part part, String title) {
    /** @param positions who stands where in it; null when that is not known */
    public static StoryPartPage of(
            Shell shell,
            StoryView view,
            @Nullable PositionsView positions,
            Maps maps,
            StoryPage.Reader reader,
            StoryPage.Part part) {
        StoryPage story = StoryPage.of(shell, view, positions, maps, reader, Extent.ALL);
        return new StoryPartPage(
                story,
                part,
                shell.say("story.part." + part.wire(), story.headline().text()));
    }
}
