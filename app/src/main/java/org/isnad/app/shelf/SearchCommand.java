package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.access.Act;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.SavedSearch;
import org.isnad.views.SearchQuery;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--after", paramLabel = "CURSOR", descriptionKey = "after")
    private @Nullable String after;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "relevance", descriptionKey = "sort")
    private String sort = "relevance";

    @Option(names = "--as-typed", descriptionKey = "asTyped")
    private boolean asTyped;

    @Option(names = "--facets", descriptionKey = "facets")
    private boolean facets;

    @Option(names = "--suggest", descriptionKey = "suggest")
    private boolean suggest;

    @Option(names = "--save", paramLabel = "NAME", descriptionKey = "save")
    private @Nullable String save;

    @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "query")
    private String[] query = {};

    SearchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Given given = new Given(workshop);
        SearchQuery asked = new SearchQuery(
                given.query(query), given.order(sort), asTyped, after, given.offset(offset), given.limit(limit));
        SearchPrinter printer = new SearchPrinter(workshop, json, facets);
        try (StoreLibrary library = where.library(workshop)) {
            if (suggest) {
                printer.suggestions(library.suggest(asked.text(), asked.limit()));
            } else if (!printer.search(asked, library.search(asked))) {
                return Exit.USAGE;
            }
        }
        if (save != null) {
            keep(new SavedSearch(save.strip(), asked.text()));
        }
        return workshop.exitCode();
    }

    private void keep(SavedSearch search) {
        if (search.name().isEmpty() || search.query().isBlank()) {
            throw new Failure(Exit.USAGE, workshop.messages().of("alerts.name"));
        }
        try (EmbeddedStore store = where.store(workshop)) {
            store.keep(search);
        }
        Accounts.record(workshop, where, Act.SEARCH_KEPT, search.name());
        workshop.say("alerts.kept", search.name());
    }
}
