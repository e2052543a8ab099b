package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's words for an {@link Utterance}.
 *
 * @param statement id of the {@link Statement} they were read as
 * @param article id of the article
 * @param outlet who published it, where known
 * @param when its event time, or null when undated
 * @param words the words as printed
 * @param likeness how they stand to the first wording
 * @param difference word by word from the first wording to this one; null for the first and for a retelling
 * @param chain from the article's outlet through what shared text shows and what the text states to the speaker, who is last
 * @param why why it is held for the same utterance: where is the wording compared with, the rule tells the signs
 */
public record Wording(
        String statement,
        String article,
        @Nullable String outlet,
        @Nullable When when,
        String words,
        Likeness likeness,
        @Nullable Difference difference,
        List<Link> chain,
        Evidence why) {
    /** What the rule of {@code why} ends with where the article was read as naming another speaker than the utterance's. */
    public static final String OTHER_SPEAKER = ", another speaker read";

    /** The rule of {@code why} of a longer statement, a wording of another utterance, in which this one stands as well. */
    public static final String SHARED = "stands in a longer statement";

    public Wording {
        chain = List.copyOf(chain);
    }

    /** Whether its article was read as naming another speaker, who ends its chain; the words are the same. */
    public boolean readsAnotherSpeaker() {
        return why.rule().endsWith(OTHER_SPEAKER);
    }

    /** Whether its statement says more, and is first of all a wording of another utterance. */
    public boolean isShared() {
        return why.rule().startsWith(SHARED);
    }

    /** How a wording stands to the first one. */
    public enum Likeness {
        /** The earliest known. */
        FIRST,
        /** The same words, letters folded. */
        SAME,
        /** Words were left out, none added. */
        CUT,
        /** Words were added, none left out. */
        LONGER,
        /** Words were changed. */
        CHANGED,
        /** Told in other words, as translations and reports of one original are. */
        RETOLD
    }
}
