package org.isnad.app.tools;

import java.util.concurrent.Callable;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.app.FactsJson;
import org.isnad.app.Json;
import org.isnad.app.OrderedPool;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.stories.Threading;
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
        Threading threading = pipeline.threading();
        ArticleReading articles = new ArticleReading(workshop, path);
        try (Progress progress =
                        new Progress(workshop.shell(), workshop.messages().of("progress.thread"), -1);
                OrderedPool<Reading> pool = workshop.pool(reading -> step(threading, reading, progress))) {
            workshop.lines(
                    path,
                    (number, line) -> articles.article(number, line)
                            .ifPresent(article -> pool.submit(
                                    () -> read(pipeline, article, line), fault -> articles.reject(number, fault))));
        }
        if (!asItGoes) {
            threading.threads().placements().forEach(placement -> workshop.print(Json.placement(placement)));
        }
        return workshop.exitCode();
    }

    private Reading read(Pipeline pipeline, Article article, String line) {
        return analysed ? new Reading(article, FactsJson.of(article, Json.parse(line))) : pipeline.read(article);
    }

    private void step(Threading threading, Reading reading, Progress progress) {
        Threading.Step step = threading.step(reading);
        if (asItGoes) {
            workshop.print(Json.placement(firstPlacement(reading.article().id(), step)));
        }
        if (++done % TELL_EVERY == 0) {
            progress.to(done);
        }
    }

    /** Where an article was put at first: the event it opened or joined, and the story that event was part of then. */
    private static Placement firstPlacement(String article, Threading.Step step) {
        String event = article;
        String story = article;
        for (Change change : step.changes()) {
            String newcomer = switch (change) {
                case Change.Opened opened -> opened.article();
                case Change.Joined joined -> joined.member();
                default -> "";
            };
            if (newcomer.equals(article)) {
                event = change.subject();
                story = event;
            } else if (newcomer.equals(event)) {
                story = change.subject();
            }
        }
        return new Placement(article, event, story, step.copies(), Evidence.of(article, "first"));
    }
}
