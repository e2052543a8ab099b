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
 * @param kind what kind of happening it is, or null when no word tells it
 * @param state whether it has happened
 */
public record Event(
        String id,
        String story,
        @Nullable When when,
        List<String> articles,
        List<String> entities,
        @Nullable Kind kind,
        State state) {
    /** Whether something has happened, is ahead, or was called off or put off. */
    public enum State {
        HELD,
        PLANNED,
        CALLED_OFF
    }

    /**
     * A kind of happening.
     *
     * @param name such as {@code meeting}, {@code attack}, {@code verdict}: those of {@code lexicon/event-kinds.tsv}
     * @param evidence a word that tells it: the article, and the place in its headline, body or standfirst as the rule says; the
     *     confidence is the share of such words that tell the same
     */
    public record Kind(String name, Evidence evidence) {}

    public Event {
        articles = List.copyOf(articles);
        entities = List.copyOf(entities);
    }

    /** The same on another day. */
    public Event on(@Nullable When day) {
        return new Event(id, story, day, articles, entities, kind, state);
    }
}
