package org.isnad.views;

import org.isnad.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something new that answers a saved search: one for each development, however many copies report it.
 *
 * @param search the name of the search
 * @param article the first article that answered it
 * @param story the story it belongs to now
 * @param development what it reports there, with its outlets and independent origins; null while the story does not tell it
 */
public record AlertView(
        String search,
        ArticleCard article,
        @Nullable StoryCard story,
        @Nullable TimelineEntry development) {}
