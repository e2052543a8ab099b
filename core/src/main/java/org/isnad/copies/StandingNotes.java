package org.isnad.copies;

import java.util.List;
import java.util.stream.IntStream;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Passage;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.arabic.Letters;

/**
 * Takes out of a text what its outlet says of itself: a passage that stood in an earlier article of which this is no copy, and that names the
 * outlet. Two articles with the same closing note are of no one matter. Pure functions.
 */
public final class StandingNotes {
    private StandingNotes() {}

    /** The reading with blanks where such notes stand, so that all places stay; itself where none does. */
    public static Reading without(Reading reading, Copies copies) {
        Article article = reading.article();
        if (copies.parent() != null
                || copies.passages().isEmpty()
                || article.outlet() == null
                || article.isBodyLetGo()) {
            return reading;
        }
        String outlet = Letters.fold(article.outlet()).strip();
        List<Span> notes = copies.passages().stream()
                .map(Passage::span)
                .filter(span -> Letters.fold(span.of(article.text())).contains(outlet))
                .toList();
        return notes.isEmpty() ? reading : without(reading, notes);
    }

    private static Reading without(Reading reading, List<Span> notes) {
        Article article = reading.article();
        StringBuilder text = new StringBuilder(article.text());
        for (Span note : notes) {
            for (int i = note.begin(); i < note.end(); i++) {
                text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        Facts facts = reading.facts();
        Facts rest = new Facts(
                facts.article(),
                facts.credit(),
                facts.dateline(),
                mentions(facts.mentions(), notes),
                facts.dates(),
                facts.statements());
        return new Reading(article.toBuilder().text(text.toString()).build(), rest, reading.gist());
    }

    /** Those outside of the notes; one in which another stands is in no note, or both are. */
    private static List<Mention> mentions(List<Mention> all, List<Span> notes) {
        List<Integer> kept = IntStream.range(0, all.size())
                .filter(i -> notes.stream().noneMatch(note -> isIn(all.get(i).span(), note)))
                .boxed()
                .toList();
        return kept.stream()
                .map(i -> all.get(i).within(kept.indexOf(all.get(i).outer())))
                .toList();
    }

    private static boolean isIn(Span span, Span note) {
        return note.begin() <= span.begin() && span.end() <= note.end();
    }
}
