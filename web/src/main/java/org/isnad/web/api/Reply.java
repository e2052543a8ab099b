package org.isnad.web.api;

import java.util.List;
import org.isnad.views.query.QueryProblem;

/** What comes of a question. */
sealed interface Reply {
    /** An answer, to be written as JSON. */
    record Found(Object answer) implements Reply {}

    /** The thing asked for has another id now. */
    record Moved(String path) implements Reply {}

    /** There is no such thing. */
    record Missing(String id) implements Reply {}

    /** The query cannot be read. */
    record Misread(List<QueryProblem> problems) implements Reply {
        public Misread {
            problems = List.copyOf(problems);
        }
    }
}
