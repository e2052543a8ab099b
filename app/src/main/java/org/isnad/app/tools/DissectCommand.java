package org.isnad.app.tools;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Dissection;
import org.isnad.Pipeline;
import org.isnad.Rejected;
import org.isnad.app.OrderedPool;
import org.isnad.app.Workshop;
import org.isnad.collect.Collector;
import org.isnad.desk.Arrival;
import org.isnad.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad dissect PATH…}: pages in, a line of JSON a page out. */
@Command(name = "dissect")
final class DissectCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "pages")
    private List<String> paths = List.of();

    @Option(names = "--blocks")
    private boolean blocks;

    @Mixin
    private MemoryOption memory = new MemoryOption();

    DissectCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        paths.stream().filter(path -> !path.equals("-")).forEach(workshop::existing);
        Pipeline pipeline = memory.pipeline(workshop);
        try (OrderedPool<Dissection> pool = workshop.pool(this::print)) {
            Collector collector = new Collector(
                    false,
                    arrival -> pool.submit(
                            () -> dissect(pipeline, arrival), fault -> print(Rejected.because(arrival.name(), fault))));
            for (String path : paths) {
                if (path.equals("-")) {
                    collector.collect("-", workshop.shell().in());
                } else {
                    collector.collect(workshop.existing(path));
                }
            }
        }
        return workshop.exitCode();
    }

    private static Dissection dissect(Pipeline pipeline, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived(var page) -> pipeline.dissect(page);
            case Arrival.Unusable(Rejected why) -> why;
        };
    }

    private void print(Dissection dissection) {
        workshop.print(Json.page(dissection, blocks));
        if (dissection instanceof Rejected why) {
            workshop.reject(why);
        }
    }
}
