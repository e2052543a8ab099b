package org.isnad.app.tools;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Pipeline;
import org.isnad.app.OrderedPool;
import org.isnad.app.Reasons;
import org.isnad.app.Workshop;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;
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
    /** Read only where it is asked for. */
    private @Nullable Reasons reasons;

    AnalyseCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = memory.pipeline(workshop);
        reasons = explain ? new Reasons(workshop.lexicon()) : null;
        ArticleReading reading = new ArticleReading(workshop, pipeline, path);
        try (OrderedPool<String> pool = workshop.pool(workshop::print)) {
            workshop.lines(
                    path,
                    (number, line) -> reading.article(number, line)
                            .ifPresent(article -> pool.submit(
                                    () -> analysed(pipeline, article), fault -> reading.reject(number, fault))));
        }
        reading.end();
        return workshop.exitCode();
    }

    private String analysed(Pipeline pipeline, Article article) {
        Facts facts = pipeline.analyse(article);
        if (reasons == null && !withText) {
            return Json.of(facts);
        }
        ObjectNode out = reasons != null ? reasons.explained(facts, article) : Json.tree(facts);
        if (withText) {
            addText(out, article);
        }
        return out.toString();
    }

    /** Adds the article that the facts were read from, so that {@code thread --analysed} needs no second analysis. */
    private static void addText(ObjectNode facts, Article article) {
        ObjectNode whole = Json.tree(article);
        for (String key : List.of("outlet", "url", "published", "title", "text")) {
            if (whole.has(key)) {
                facts.set(key, whole.get(key));
            }
        }
    }
}
