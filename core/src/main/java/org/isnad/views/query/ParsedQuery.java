package org.isnad.views.query;

import java.util.List;

/** What a query was read as. */
public sealed interface ParsedQuery {
    /** Nothing was asked. */
    record Blank() implements ParsedQuery {}

    record Understood(Clause clause) implements ParsedQuery {}

    /** @param problems in the order of their places; at least one */
    record Misread(List<QueryProblem> problems) implements ParsedQuery {
        public Misread {
            problems = List.copyOf(problems);
        }
    }
}
