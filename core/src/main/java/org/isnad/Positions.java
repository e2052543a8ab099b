package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where in a story: what each actor last said on each point at issue.
 *
 * @param story the story's id
 * @param points the points, the most spoken of first
 * @param actors the actors, those who spoke of most points first; each with as many cells as there are points
 */
public record Positions(String story, List<Point> points, List<Actor> actors) {
    public Positions {
        points = List.copyOf(points);
        actors = List.copyOf(actors);
    }

    public static Positions none(String story) {
        return new Positions(story, List.of(), List.of());
    }

    /**
     * A point at issue.
     *
     * @param id the kind of issue of the table, or {@code phrase/} and the story's own phrase in normal form
     * @param label its name in Arabic
     * @param english its name in English; for the story's own phrases the phrase
     * @param why {@code issue-kind} for one of the table, {@code story-phrase} for one of the story's own
     */
    public record Point(String id, String label, String english, Evidence why) {}

    /**
     * Somebody who has a position.
     *
     * @param name the fullest name
     * @param entity the entity, where there is one
     * @param role the role as first written, where given
     * @param cells one for each point, in the order of the points
     */
    public record Actor(
            String name, @Nullable String entity, @Nullable String role, List<Cell> cells) {
        public Actor {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What an actor said on a point.
     *
     * @param stands the newest first; empty is silence
     */
    public record Cell(List<Stand> stands) {
        public Cell {
            stands = List.copyOf(stands);
        }

        public boolean isSilent() {
            return stands.isEmpty();
        }
    }

    /** How a stand follows the one before it of the same actor on the same point. */
    public enum Move {
        FIRST,
        /** The same in other or the same words. */
        AGAIN,
        /** Something further that does not contradict what was said before. */
        FURTHER,
        /** It says the contrary, or another number of the same. */
        CHANGED
    }

    /**
     * An utterance as a position.
     *
     * @param utterance its id
     * @param words its first wording
     * @param when when it was said, as {@link Utterance#when} tells
     * @param modality asserted, denied or expected
     * @param move how it follows the stand before it
     * @param withdrawn whether the speaker took it back
     * @param article the article of its first wording
     * @param chain from that article's outlet to the speaker
     * @param why the words of the point it rests on: where and span as in the first wording's words
     */
    public record Stand(
            String utterance,
            String words,
            @Nullable When when,
            Statement.Modality modality,
            Move move,
            boolean withdrawn,
            String article,
            List<Link> chain,
            Evidence why) {
        public Stand {
            chain = List.copyOf(chain);
        }
    }
}
