package org.isnad.app.tools;

import java.util.concurrent.Callable;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.Reading;
import org.isnad.app.ArticleIds;
import org.isnad.app.OrderedPool;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.stories.StoryStream;
import org.isnad.stories.Threading;
import org.isnad.wire.FactsJson;
import org.isnad.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad thread FILE.jsonl}: articles in stream order in, where each belongs out. */
@Command(name = "thread")
final class ThreadCommand implements Callable<Integer> {
    private static final int TELL_EVERY = 100;

    private final Workshop workshop;
    private long done;

    @Parameters(paramLabel = "FILE.jsonl", descriptionKey = "articles")
    private String path = "-";

    @Option(names = "--as-it-goes")
    private boolean asItGoes;

    @Option(names = "--analysed")
    private boolean analysed;

    @Mixin
    private MemoryOption memory = new MemoryOption();

    ThreadCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = memory.pipeline(workshop);
        Threading threading = pipeline.threading(StoryStream.Keep.PLACES);
        threading.expectNoneAfter(ArticleIds.tomorrow(workshop).toEpochDay());
        ArticleReading articles = new ArticleReading(workshop, pipeline, path);
        try (Progress progress =
                        new Progress(workshop.shell(), workshop.messages().of("progress.thread"), -1);
                OrderedPool<Reading> pool = workshop.pool(reading -> step(threading, reading, progress))) {
            workshop.lines(
                    path,
                    (number, line) -> articles.article(number, line)
                            .ifPresent(article -> pool.submit(
                                    () -> read(pipeline, article, line), fault -> articles.reject(number, fault))));
        }
        articles.end();
        if (!asItGoes) {
            threading.placements().forEach(placement -> workshop.print(Json.of(placement)));
        }
        return workshop.exitCode();
    }

    private Reading read(Pipeline pipeline, Article article, String line) {
        return analysed ? new Reading(article, FactsJson.of(article, Json.parse(line))) : pipeline.read(article);
    }

    private void step(Threading threading, Reading reading, Progress progress) {
        Threading.Step step = threading.step(reading);
        if (asItGoes) {
            workshop.print(Json.of(step.placement()));
        }
        if (++done % TELL_EVERY == 0) {
            progress.to(done);
        }
    }
}
