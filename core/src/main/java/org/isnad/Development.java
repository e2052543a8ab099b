package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A development of a story beyond its place on the timeline: how its day is known, what is new in it, and the record of its event.
 *
 * @param event the event's id
 * @param basis what its day rests on
 * @param fresh what its sentence tells that no entry before it did, in order of the places
 * @param more what its other articles with words of their own tell that no entry before it did
 * @param record what happened, where, to whom, with what outcome
 */
public record Development(String event, Basis basis, List<Novelty> fresh, List<Novelty> more, EventRecord record) {
    public Development {
        fresh = List.copyOf(fresh);
        more = List.copyOf(more);
    }

    /** What the day of a development rests on. */
    public enum Basis {
        /** Its articles speak of it. */
        TOLD,
        /** It is the day of the first article. */
        PUBLISHED,
        /** It is the day its page was first seen, which claims to be of a later one. */
        FIRST_SEEN,
        /** It is the day of the printing that shares its text; its own page's clock is wrong. */
        COPIES,
        /** It is the latest day that its articles speak of, so that it was published on or after it. */
        BOUND,
        UNKNOWN
    }

    /** What sort of thing is new. */
    public enum Kind {
        NAME,
        FIGURE,
        CLAIM
    }

    /**
     * Something that was not told before.
     *
     * @param words as written; of a claim its speaker
     * @param article where it stands first
     * @param evidence its place there
     */
    public record Novelty(Kind kind, String words, String article, Evidence evidence) {}

    /**
     * What happened, as its articles tell.
     *
     * @param kind what kind of happening, or null when no word tells it
     * @param state whether it has happened
     * @param when what tells its day, none when that is only the day of publication
     * @param places where, the most told first
     * @param participants who took part, the most told first
     * @param outcome what came of it, where a sentence states it
     */
    public record EventRecord(
            Event.@Nullable Kind kind,
            Event.State state,
            @Nullable Detail when,
            List<Detail> places,
            List<Detail> participants,
            @Nullable Detail outcome) {
        public EventRecord {
            places = List.copyOf(places);
            participants = List.copyOf(participants);
        }
    }

    /**
     * One detail of a record.
     *
     * @param words as written
     * @param article where it stands
     * @param evidence its place there, by which rule; the confidence is the share of the event's own articles that have it
     */
    public record Detail(String words, String article, Evidence evidence) {}
}
