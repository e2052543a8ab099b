package org.isnad.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.isnad.chains.Counts;

/**
 * A figure with who tells it.
 *
 * @param event the event of its article
 * @param source whose words the article has
 * @param copy whether it repeats another article
 */
record Told(String event, Note note, Figure figure, String source, boolean copy) {
    /** Who tells it: the speaker where one is named, else whose words the article has. */
    String voice() {
        return figure.speaker() == null ? "source " + source : "speaker " + figure.speaker();
    }

    BigDecimal number() {
        return new BigDecimal(figure.value());
    }

    /** All that one voice tells of one thing, in order of time. */
    static final class Voice {
        private final String name;
        private final List<Told> told = new ArrayList<>();

        Voice(String name) {
            this.name = name;
        }

        void add(Told one) {
            told.add(one);
        }

        /** Whether somebody is named who says it. */
        boolean isSpeaker() {
            return name.startsWith("speaker ");
        }

        /** Whether both go by one last name: one speaker in two spellings. */
        boolean hasNameOf(Voice other) {
            return last(name).equals(last(other.name));
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        Told first() {
            return told.getFirst();
        }

        Told last() {
            return told.getLast();
        }

        /** The first telling of each value that differs from the one before. */
        List<Told> values() {
            List<Told> values = new ArrayList<>();
            for (Told one : told) {
                boolean known = values.stream().anyMatch(value -> value.figure().agrees(one.figure()));
                if (!known) {
                    values.add(one);
                }
            }
            return values;
        }

        /** The value it told last, from when on and until when. */
        Counts.Count count() {
            Told first = told.stream()
                    .filter(one -> one.figure().value().equals(last().figure().value()))
                    .findFirst()
                    .orElseThrow();
            return new Counts.Count(
                    last().number(), first.note().published(), last().note().published());
        }
    }
}
