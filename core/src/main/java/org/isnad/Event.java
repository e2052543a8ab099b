package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening, with the articles that report it.
 *
 * @param id stable id
 * @param story the story it belongs to
 * @param when the day it happened as far as its articles tell, or null when undated
 * @param articles ids in event-time order, the earliest first
 * @param entities the entities that matter most in it, most weighty first
 */
public record Event(String id, String story, @Nullable When when, List<String> articles, List<String> entities) {
    public Event {
        articles = List.copyOf(articles);
        entities = List.copyOf(entities);
    }
}
