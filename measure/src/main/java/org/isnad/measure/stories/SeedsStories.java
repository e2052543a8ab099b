package org.isnad.measure.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Dissection.Dissected;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.measure.Figure;
import org.isnad.stories.StoryStream.Threads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stories of the few pages of one running story that lie beside the project, in every order of reading and in event order: one
 * story of all articles but those whose first event is a visit by somebody else, which are apart and related to it. Pages are
 * dissected and analysed once.
 */
public final class SeedsStories {
    private final Pipeline pipeline;
    private final List<List<Reading>> pages = new ArrayList<>();
    private final Set<String> together = new HashSet<>();
    private int right;
    private int orders;

    private SeedsStories(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * The share of orders with the right stories.
     *
     * @param seeds the folder of the pages, with their gold in a folder of its own
     */
    public static Figure measure(Path seeds, Pipeline pipeline) throws IOException {
        SeedsStories stories = new SeedsStories(pipeline);
        try (Stream<Path> files = Files.list(seeds.resolve("gold"))) {
            for (Path gold : files.sorted().toList()) {
                stories.read(seeds, JsonMapper.shared().readTree(Files.readAllBytes(gold)));
            }
        }
        return stories.figure();
    }

    private void read(Path seeds, JsonNode gold) throws IOException {
        String name = gold.path("source_file").asString();
        RawPage raw = RawPage.of(name, Files.readAllBytes(seeds.resolve(name)));
        List<Reading> page = new ArrayList<>();
        if (pipeline.dissect(raw) instanceof Dissected dissected) {
            for (Article found : dissected.articles()) {
                String id = name + "-" + page.size();
                JsonNode events = gold.path("articles").path(page.size()).path("events");
                if (!events.path(0).path("kind").asString().equals("visit")) {
                    together.add(id);
                }
                page.add(pipeline.read(found.toBuilder().id(id).build()));
            }
        }
        pages.add(page);
    }

    private Figure figure() {
        eachOrder(pages, 0, order -> count(order.stream().flatMap(List::stream).toList()));
        count(Pipeline.inEventOrder(pages.stream().flatMap(List::stream).toList()));
        return new Figure("seeds stories", (double) right / orders);
    }

    private void count(List<Reading> readings) {
        orders++;
        right += isRight(pipeline.thread(readings)) ? 1 : 0;
    }

    private boolean isRight(Threads threads) {
        Set<String> of = threads.placements().stream()
                .filter(placement -> together.contains(placement.article()))
                .map(Placement::story)
                .collect(Collectors.toSet());
        List<Story> others = threads.stories().stream()
                .filter(story -> !of.contains(story.id()))
                .toList();
        long apart = threads.placements().stream()
                .filter(placement -> !of.contains(placement.story()))
                .count();
        return of.size() == 1
                && apart == threads.placements().size() - together.size()
                && others.stream().allMatch(story -> story.related().containsAll(of));
    }

    private static void eachOrder(List<List<Reading>> pages, int from, Consumer<List<List<Reading>>> each) {
        if (from == pages.size()) {
            each.accept(pages);
        }
        for (int i = from; i < pages.size(); i++) {
            Collections.swap(pages, from, i);
            eachOrder(pages, from + 1, each);
            Collections.swap(pages, from, i);
        }
    }
}
