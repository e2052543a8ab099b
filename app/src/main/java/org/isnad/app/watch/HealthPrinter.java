package org.isnad.app.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Health;
import org.isnad.collect.watch.ListState;
import org.isnad.desk.SourceHealth;
import org.isnad.web.text.SourceWords;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;

/** Prints sources and how they do. */
final class HealthPrinter {
    private final Workshop workshop;
    private final Book book;
    private final ZoneId zone;

    HealthPrinter(Workshop workshop, Book book) {
        this.workshop = workshop;
        this.book = book;
        this.zone = workshop.shell().clock().getZone();
    }

    /** The sources of a plan with the lists that are watched of each. */
    void list(WatchPlan plan) {
        List<ListState> known = book.lists();
        for (Source source : plan.sources()) {
            line(workshop, source);
            known.stream()
                    .filter(list -> list.source().equals(source.name()))
                    .forEach(list ->
                            workshop.say("source.list-line", list.url(), time(list.success()), time(list.due())));
        }
    }

    static void line(Workshop workshop, Source source) {
        Object where = source.url() == null ? source.folder() : source.url();
        workshop.say("source.line", source.name(), String.valueOf(where));
    }

    /** @return the exit code: whether all is well */
    int health(boolean json) {
        List<SourceHealth> sources = new Health(book, workshop.shell().clock()).sources();
        if (json) {
            sources.forEach(source -> workshop.print(Json.of(source)));
        } else {
            sources.forEach(this::print);
            workshop.say(
                    "health.sum",
                    sources.size(),
                    sources.stream().filter(SourceWords::isIll).count());
        }
        return sources.stream().anyMatch(SourceWords::isIll) ? Exit.REJECTED : Exit.DONE;
    }

    private void print(SourceHealth source) {
        SourceWords words = Advice.words(workshop);
        workshop.say(
                source.folder() ? "health.folder" : "health.line",
                words.state(source.state()),
                source.source(),
                time(source.lastSuccess()),
                words.days(source));
        advise(words.failedToday(source));
        advise(words.advice(source));
        SourceHealth.FailedPages pages = source.pages();
        if (pages != null) {
            advise(words.pages(pages) + " " + words.pagesAdvice(pages));
        }
        String list = source.list();
        String trouble = source.trouble();
        if (list != null && trouble != null) {
            workshop.print(
                    "  " + Advice.line(workshop, list, trouble, Objects.requireNonNullElse(source.detail(), "")));
        }
    }

    private void advise(@Nullable String words) {
        if (words != null) {
            workshop.say("health.advice", words);
        }
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? workshop.messages().of("never")
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .withZone(zone)
                        .format(at);
    }
}
