package org.isnad.stories;

import org.isnad.Event;
import org.isnad.Story;

/**
 * An article told by itself, as if nobody else reported its event.
 *
 * @param event of this article alone
 * @param story of this event alone
 */
public record Alone(Event event, Story story) {}
