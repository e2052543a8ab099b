package org.isnad;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one speaker said at one time, with all the wordings in which articles report it.
 *
 * @param id the id of its first wording's statement
 * @param speaker the speaker's fullest name, else the description as written
 * @param entity the speaker's entity, where there is one
 * @param kind what sort of source the speaker is
 * @param role the speaker's role as first written, where given
 * @param modality asserted, denied or expected, by the first wording
 * @param when the day it was said where an article tells it, else when it was first printed; null when neither is known
 * @param dayTold whether {@code when} is the day told
 * @param story the story of its first wording, where it is in one
 * @param wordings the wordings, the earliest first; never empty
 * @param sources the outlets that carry it, beside the independent origins
 * @param rivals what others say of the same: against it, or to confirm it
 * @param withdrawal how the speaker took it back; null when that is not known
 */
public record Utterance(
        String id,
        String speaker,
        @Nullable String entity,
        Link.Kind kind,
        @Nullable String role,
        Statement.Modality modality,
        @Nullable When when,
        boolean dayTold,
        @Nullable String story,
        List<Wording> wordings,
        Sources sources,
        List<Rival> rivals,
        @Nullable Withdrawal withdrawal) {
    public Utterance {
        wordings = List.copyOf(wordings);
        rivals = List.copyOf(rivals);
    }

    public Wording first() {
        return wordings.getFirst();
    }

    /** How many independent origins say the same: its own and those of whoever confirms it. */
    public int independent(List<Utterance> others) {
        return (int) Stream.concat(
                        Stream.of(this), others.stream().filter(other -> stands(other.id()) == Contrast.CONFIRMS))
                .flatMap(one -> one.sources().origins().stream())
                .map(origin -> origin.name() == null ? origin.originals().toString() : origin.name())
                .distinct()
                .count();
    }

    /** How another utterance stands to this one; null when it says nothing of it. */
    public @Nullable Contrast stands(String other) {
        return rivals.stream()
                .filter(rival -> rival.utterance().equals(other))
                .map(Rival::contrast)
                .findFirst()
                .orElse(null);
    }

    /** How what somebody else says stands to it. */
    public enum Contrast {
        /** It denies what was said. */
        DENIES,
        /** It gives another number of the same. */
        OTHER_FIGURE,
        /** It is a newer count of the same: a toll that rose. */
        NEWER_COUNT,
        /** It is an older count of the same. */
        OLDER_COUNT,
        /** It gives another day for the same. */
        OTHER_DAY,
        /** It gives a newer day for the same: what was put off. */
        NEWER_DAY,
        /** It gives the day that held for the same before. */
        OLDER_DAY,
        /** It says the same, or gives the same number of the same or the same day for it. */
        CONFIRMS
    }

    /**
     * What somebody else says of the same.
     *
     * @param utterance id of the other utterance
     * @param why where is that utterance, the rule names what differs
     */
    public record Rival(String utterance, Contrast contrast, Evidence why) {}

    /**
     * That the speaker took it back.
     *
     * @param article the article that tells so
     * @param words its sentence
     * @param why where in that article, by which rule
     */
    public record Withdrawal(String article, String words, Evidence why) {}
}
