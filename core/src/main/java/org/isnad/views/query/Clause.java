package org.isnad.views.query;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/** A query, taken apart. Spans are UTF-16 offsets in the query as typed. */
public sealed interface Clause {
    Span span();

    /**
     * A word; with letters between which others stand («كوفيد-19») it is several words in a row.
     *
     * @param text as typed
     * @param exact whether its letters count as they are, without any folding
     */
    record Word(String text, boolean exact, Span span) implements Clause {}

    /** Words that begin so. */
    record Prefix(String start, Span span) implements Clause {}

    /**
     * Words in a row.
     *
     * @param distance by how many places they may be moved
     */
    record Phrase(String text, int distance, boolean exact, Span span) implements Clause {}

    /** Two words or phrases with at most so many words between them, in either order. */
    record Near(Clause left, Clause right, int distance, Span span) implements Clause {}

    /** A clause that must hold of a field. */
    record In(Field field, Clause clause, Span span) implements Clause {}

    /** Publication between two days, both included. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to, Span span) implements Clause {}

    record Not(Clause clause, Span span) implements Clause {}

    record All(List<Clause> clauses, Span span) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    record Any(List<Clause> clauses, Span span) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }
}
