package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad search QUERY}: articles with all the words, copies folded under their origin. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "limit")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "offset")
    private int offset;

    @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "query")
    private String[] query = {};

    SearchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Given given = new Given(workshop);
        SearchQuery asked = new SearchQuery(given.query(query), given.offset(offset), given.limit(limit));
        try (StoreLibrary library = where.library(workshop)) {
            new Printer(workshop, json).search(asked, library.search(asked));
        }
        return workshop.exitCode();
    }
}
