package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.rows.Derived;
import org.isnad.store.rows.Kept;

/** Reads archived pages: a pure function of the page and the pipeline, for many pages side by side. */
final class Deriver {
    private final Tools tools;
    private final MemoryFolder memory;

    /** @param memory the published epochs that pages are read with */
    Deriver(Tools tools, MemoryFolder memory) {
        this.tools = tools;
        this.memory = memory;
    }

    /** A record of the archive with its place. */
    record Placed(Entry entry, Archive.Place place) {}

    /** What follows from each record, in the same order. */
    List<Derived> derive(List<Placed> records) {
        return derive(
                        records,
                        tools.pipeline().get().with(when -> memory.usable(when).epoch()))
                .stream()
                .map(this::remembered)
                .toList();
    }

    private Derived remembered(Derived derived) {
        return derived.readWith(derived.readings().stream()
                .map(reading -> memory.usable(reading.article().eventTime()).digest())
                .toList());
    }

    /** What follows from each record by a pipeline, in the same order. */
    List<Derived> derive(List<Placed> records, Pipeline pipeline) {
        List<Future<Derived>> pending = new ArrayList<>(records.size());
        for (Placed placed : records) {
            pending.add(tools.workers().submit(() -> orRefused(placed, () -> derive(pipeline, placed))));
        }
        return pending.stream().map(Deriver::await).toList();
    }

    private static Derived await(Future<Derived> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Problem.IO, "interrupted while reading pages", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("reading a page failed", e.getCause());
        }
    }

    /** A page that reading fails on is kept as rejected, so that no page can keep the store from opening. */
    static Derived orRefused(Placed placed, Supplier<Derived> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError fault) {
            return refused(placed, Rejected.because(placed.entry().arrival().name(), fault));
        }
    }

    private static Derived derive(Pipeline pipeline, Placed placed) {
        if (placed.entry().kept()) {
            return Kept.of(placed.entry()).derived(placed.entry(), placed.place());
        }
        return switch (placed.entry().arrival()) {
            case Arrival.Unusable(Rejected why) -> refused(placed, why);
            case Arrival.Arrived(RawPage page) ->
                ArticleLine.MEDIA_TYPE.equals(page.contentType())
                        ? line(pipeline, placed, page)
                        : page(pipeline, placed, page);
        };
    }

    private static Derived line(Pipeline pipeline, Placed placed, RawPage page) {
        return pipeline.line(new String(page.bytes(), StandardCharsets.UTF_8))
                .map(article -> new Derived(
                        placed.entry(), placed.place(), null, List.of(read(pipeline, placed, article)), null))
                .orElseGet(() -> refused(
                        placed, new Rejected(page.name(), Rejected.Reason.UNREADABLE, "not a line of article JSON")));
    }

    private static Derived page(Pipeline pipeline, Placed placed, RawPage page) {
        return switch (pipeline.dissect(page)) {
            case Rejected why -> refused(placed, why);
            case Dissection.Dissected dissected -> dissected(pipeline, placed, dissected);
        };
    }

    private static Derived dissected(Pipeline pipeline, Placed placed, Dissection.Dissected page) {
        if (page.articles().isEmpty()) {
            return refused(placed, new Rejected(page.page(), Rejected.Reason.NO_ARTICLE, "no article found"));
        }
        List<Reading> readings = page.articles().stream()
                .map(article -> read(pipeline, placed, article))
                .toList();
        return new Derived(placed.entry(), placed.place(), Derived.PageParts.of(page), readings, null);
    }

    private static Reading read(Pipeline pipeline, Placed placed, Article article) {
        return pipeline.read(article.seenAt(placed.entry().archived()));
    }

    private static Derived refused(Placed placed, Rejected why) {
        return new Derived(placed.entry(), placed.place(), null, List.of(), why);
    }
}
