package org.isnad.web.page;

import java.util.List;
import org.isnad.views.Library;
import org.isnad.views.StatementFilter;
import org.jspecify.annotations.Nullable;

/** Statements, newest first, by speaker, outlet and days. */
public record StatementsPage(
        Shell shell, String speaker, String outlet, String from, String to, List<Saying> statements, boolean more) {
    private static final int MOST = 100;

    public StatementsPage {
        statements = List.copyOf(statements);
    }

    /** The filter as typed: empty fields do not filter. */
    public record Asked(String speaker, String outlet, String from, String to, String story) {}

    public static StatementsPage of(Shell shell, Library library, Asked asked) {
        List<Saying> sayings = library
                .statements(new StatementFilter(
                        given(asked.speaker),
                        given(asked.outlet),
                        given(asked.from),
                        given(asked.to),
                        given(asked.story),
                        null,
                        MOST + 1))
                .stream()
                .map(said -> Saying.of(shell, said))
                .toList();
        return new StatementsPage(
                shell,
                asked.speaker,
                asked.outlet,
                asked.from,
                asked.to,
                sayings.subList(0, Math.min(MOST, sayings.size())),
                sayings.size() > MOST);
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
