package org.isnad.web.page;

import java.util.List;
import org.isnad.Span;
import org.isnad.views.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query, in the reader's words.
 *
 * @param query the query with the place marked
 * @param mended the query as it was most likely meant, null where that cannot be told
 */
public record QueryError(
        String message,
        SearchPage.Excerpt query,
        @Nullable String mended,
        @Nullable String href) {
    static QueryError of(Shell shell, String query, QueryProblem problem) {
        int end = Math.min(
                query.length(), Math.max(problem.span().end(), problem.span().begin() + 1));
        Span place = new Span(Math.min(problem.span().begin(), end), end);
        String mended = problem.mended();
        return new QueryError(
                shell.say(problem.message(), problem.argument()),
                SearchPage.excerpt(shell, query, List.of(place)),
                mended,
                mended == null ? null : shell.href(Links.search(mended)));
    }
}
