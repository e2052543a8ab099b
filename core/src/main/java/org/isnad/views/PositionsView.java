package org.isnad.views;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.Positions;

/**
 * Who stands where in a story.
 *
 * @param story the story in short
 * @param positions the matrix; without actors when none has a position
 * @param articles the articles of its stands, by id
 */
public record PositionsView(StoryCard story, Positions positions, Map<String, ArticleCard> articles) {
    public PositionsView {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
    }
}
