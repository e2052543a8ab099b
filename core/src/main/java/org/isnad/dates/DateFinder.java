package org.isnad.dates;

import java.util.List;
import org.isnad.DateMention;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds the dates and times that a text speaks of. Pure and safe for many threads. */
public final class DateFinder {
    public DateFinder(Lexicon lexicon) {}

    /**
     * The dates of a text in order of their spans, none overlapping.
     *
     * @param text any text
     * @param reference what relative expressions are reckoned from: the publication time; null when unknown, then relative
     *     expressions have an empty value
     */
    public List<DateMention> find(String text, @Nullable When reference) {
        return List.of();
    }
}
