package org.isnad.app.shelf;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.isnad.Article;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.app.ArticleIds;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.store.Grouping;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Feeds what is collected to a store in groups, and counts what became of it. For one thread. */
final class Reader implements AutoCloseable {
    private final Workshop workshop;
    private final Intake intake;
    private final Grouping grouping;
    private final ArticleIds ids;
    private final Set<String> otherVersions = new HashSet<>();
    private @Nullable Progress progress;
    private int pages;
    private int articles;
    private int versions;
    private int known;
    private boolean withEmpty;
    private int empty;

    /** @param standing the article that goes by an id in the store */
    Reader(Workshop workshop, Intake intake, Function<String, Optional<Article>> standing) {
        this.workshop = workshop;
        this.intake = intake;
        this.ids = ArticleIds.into(workshop, standing);
        this.grouping = new Grouping(this::receive, receipts -> receipts.forEach(this::count));
    }

    /** Takes a group in, each line under an id of its own; the same article again is known. */
    private List<Receipt> receive(List<Arrival> group) {
        List<Arrival> fresh =
                group.stream().flatMap(arrival -> identified(arrival).stream()).toList();
        return fresh.isEmpty() ? List.of() : intake.receive(fresh);
    }

    private Optional<Arrival> identified(Arrival arrival) {
        return arrival instanceof Arrival.Arrived(RawPage page) && ArticleLine.MEDIA_TYPE.equals(page.contentType())
                ? line(page)
                : Optional.of(arrival);
    }

    private Optional<Arrival> line(RawPage page) {
        String line = new String(page.bytes(), StandardCharsets.UTF_8);
        Article article = workshop.pipeline().line(line).orElseThrow();
        ArticleIds.Identified identified = ids.identified(page.name(), article);
        switch (identified.relation()) {
            case SAME -> {
                known++;
                step();
                return Optional.empty();
            }
            case VERSION -> otherVersions.add(page.name());
            case NEW -> otherVersions.remove(page.name());
        }
        String id = identified.article().id();
        return Optional.of(id.equals(article.id()) ? new Arrival.Arrived(page) : renamed(page, line, id));
    }

    /** The line with another id: as it is archived, so that it has it whenever it is read again. */
    private static Arrival renamed(RawPage page, String line, String id) {
        try {
            String own = ((ObjectNode) Json.parse(line)).put("id", id).toString();
            return new Arrival.Arrived(new RawPage(
                    page.name(), page.url(), page.contentType(), page.fetched(), own.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException more) {
            return new Arrival.Unusable(
                    new Rejected(page.name(), Rejected.Reason.UNREADABLE, "more on a line than one JSON object"));
        }
    }

    /** Lets pages that hold no article count as read: among a sample they are meant to be there. */
    void expectEmpty() {
        withEmpty = true;
    }

    void show(Progress on) {
        progress = on;
    }

    /** Takes what was collected; it is reported once it is safe. */
    void take(Arrival arrival) {
        grouping.take(arrival);
    }

    /** Waits until all that was taken is safe. */
    @Override
    public void close() {
        grouping.close();
    }

    private void count(Receipt receipt) {
        switch (receipt) {
            case Receipt.Accepted accepted -> {
                if (otherVersions.remove(accepted.name())) {
                    versions++;
                } else {
                    pages++;
                    articles += accepted.articles().size();
                }
            }
            case Receipt.Known same -> known++;
            case Receipt.Refused refused -> refuse(refused.rejected());
        }
        step();
    }

    private void step() {
        if (progress != null) {
            progress.step();
        }
    }

    private void refuse(Rejected why) {
        if (withEmpty && why.reason() == Rejected.Reason.NO_ARTICLE) {
            empty++;
        } else {
            workshop.reject(why);
        }
    }

    /** Says what was read. */
    void tell() {
        ids.end();
        workshop.say("read.done", pages, articles);
        if (versions > 0) {
            workshop.say("read.versions", versions);
        }
        if (known > 0) {
            workshop.say("read.known", known);
        }
        if (empty > 0) {
            workshop.say("demo.no-article", empty);
        }
    }
}
