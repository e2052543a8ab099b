package org.isnad.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.Link;
import org.isnad.views.Library;
import org.isnad.views.StatementFilter;
import org.jspecify.annotations.Nullable;

/** Statements, newest first, by speaker, outlet, days, story and kind of source. */
public record StatementsPage(Shell shell, Asked asked, List<KindChoice> kinds, List<Saying> statements, boolean more) {
    private static final int MOST = 100;
    private static final String UNNAMED = "unnamed";

    public StatementsPage {
        kinds = List.copyOf(kinds);
        statements = List.copyOf(statements);
    }

    /** A kind of source to choose: the beginning of its name on the wire, and its name in the reader's language. */
    public record KindChoice(String value, String label, boolean chosen) {}

    /** The filter as typed: empty fields do not filter. */
    public record Asked(String speaker, String outlet, String from, String to, String story, String kind) {}

    public static StatementsPage of(Shell shell, Library library, Asked asked) {
        List<KindChoice> kinds = kinds(shell, asked.kind);
        List<Saying> sayings = library
                .statements(new StatementFilter(
                        given(asked.speaker),
                        given(asked.outlet),
                        given(asked.from),
                        given(asked.to),
                        given(asked.story),
                        kinds.stream()
                                .filter(KindChoice::chosen)
                                .map(KindChoice::value)
                                .findFirst()
                                .orElse(null),
                        MOST + 1))
                .stream()
                .map(said -> Saying.of(shell, said))
                .toList();
        return new StatementsPage(
                shell, asked, kinds, sayings.subList(0, Math.min(MOST, sayings.size())), sayings.size() > MOST);
    }

    /** Every kind a speaker can be of, and all unnamed ones together; none is chosen for a kind there is not. */
    private static List<KindChoice> kinds(Shell shell, String asked) {
        List<String> kinds =
                Arrays.stream(Link.Kind.values()).map(Link.Kind::wire).toList();
        Stream<String> named = kinds.stream().filter(kind -> !kind.startsWith(UNNAMED));
        Stream<String> unnamed = kinds.stream().filter(kind -> kind.startsWith(UNNAMED));
        return Stream.of(named, Stream.of(UNNAMED), unnamed)
                .flatMap(each -> each)
                .map(kind -> new KindChoice(kind, shell.say("kind." + kind), kind.equals(asked)))
                .toList();
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
