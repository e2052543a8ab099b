package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.ArticleView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad chain ARTICLE}: through whom an article and its statements came. */
@Command(name = "chain")
final class ChainCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "ARTICLE", descriptionKey = "articleId")
    private String id = "";

    ChainCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            ArticleView article = library.article(id)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.article", id)));
            new Printer(workshop, json).chain(article);
        }
        return workshop.exitCode();
    }
}
