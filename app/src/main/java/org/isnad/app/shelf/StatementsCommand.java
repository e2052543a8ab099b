package org.isnad.app.shelf;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad statements}: who said what, newest first. */
@Command(name = "statements")
final class StatementsCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--speaker", paramLabel = "NAME")
    private @Nullable String speaker;

    @Option(names = "--outlet", paramLabel = "NAME")
    private @Nullable String outlet;

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(names = "--story", paramLabel = "ID", descriptionKey = "inStory")
    private @Nullable String story;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "speakerKind")
    private @Nullable String kind;

    @Option(names = "--reported", descriptionKey = "reportedStatements")
    private boolean reported;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit")
    private int limit;

    StatementsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Given given = new Given(workshop);
        int most = given.limit(limit);
        int asked = most == Integer.MAX_VALUE ? most : most + 1;
        StatementFilter filter = new StatementFilter(
                speaker,
                outlet,
                given.day("--from", from),
                given.day("--to", to),
                story,
                given.kind(kind),
                asked,
                reported);
        try (StoreLibrary library = where.library(workshop)) {
            List<StatementView> found = library.statements(filter);
            new Printer(workshop, json).statements(found.stream().limit(most).toList());
            if (found.size() > most) {
                workshop.warn("statements.more", most);
            }
        }
        return workshop.exitCode();
    }
}
