package org.isnad.app.tools;

import java.util.concurrent.Callable;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.app.Json;
import org.isnad.app.OrderedPool;
import org.isnad.app.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code isnad analyse FILE.jsonl}: articles in, the facts of each out. */
@Command(name = "analyse")
final class AnalyseCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Parameters(paramLabel = "FILE.jsonl", descriptionKey = "articles")
    private String path = "-";

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--with-text")
    private boolean withText;

    @Mixin
    private MemoryOption memory = new MemoryOption();

    AnalyseCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = memory.pipeline(workshop);
        ArticleReading reading = new ArticleReading(workshop, path);
        try (OrderedPool<String> pool = workshop.pool(workshop::print)) {
            workshop.lines(
                    path,
                    (number, line) -> reading.article(number, line)
                            .ifPresent(article -> pool.submit(
                                    () -> analysed(pipeline, article), fault -> reading.reject(number, fault))));
        }
        return workshop.exitCode();
    }

    private String analysed(Pipeline pipeline, Article article) {
        Facts facts = pipeline.analyse(article);
        ObjectNode out = explain ? Json.explained(facts) : Json.facts(facts);
        return (withText ? Json.withText(out, article) : out).toString();
    }
}
