package org.isnad.app.watch;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.collect.feeds.Discovery;
import org.isnad.collect.feeds.Listed;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.sources.SourcesFile;
import org.isnad.collect.sources.WatchPlan;
import org.jspecify.annotations.Nullable;

/** Looks at a site before it is watched: its lists, three articles, and how well they dissect. For one site. */
final class Adding {
    private static final int TRIED = 3;
    private static final int LONG_ENOUGH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REQUESTS = 200;

    private final Workshop workshop;
    private final @Nullable String file;
    private final @Nullable String name;
    private final @Nullable String contact;

    Adding(Workshop workshop, @Nullable String file, @Nullable String name, @Nullable String contact) {
        this.workshop = workshop;
        this.file = file;
        this.name = name;
        this.contact = contact;
    }

    int add(String given, Set<String> allow) {
        SourceText text = file == null ? null : new SourceText(workshop, file);
        WatchPlan known = text == null ? null : text.plan();
        String asking = contact(known);
        String url = given.contains("://") ? given : "https://" + given;
        if (SourcesFile.hasPassword(url)) {
            throw new Failure(Exit.USAGE, workshop.messages().of("add.password"));
        }
        Set<String> allowed = new HashSet<>(allow);
        if (known != null) {
            allowed.addAll(known.allowed());
        }
        WatchPlan plan = new WatchPlan(asking, PAUSE, REQUESTS, Duration.ZERO, Duration.ZERO, allowed, List.of());
        try (Collecting collecting = new Collecting(workshop, plan, Set.of())) {
            workshop.warn("add.looking", url);
            return switch (collecting.discovery().discover(url)) {
                case Discovery.Unreachable unreachable -> {
                    workshop.shell().err().println(Advice.line(workshop, unreachable.why()));
                    yield Exit.FAILED;
                }
                case Discovery.Nothing nothing -> {
                    workshop.warn("add.nothing", nothing.home());
                    yield Exit.FAILED;
                }
                case Discovery.Lists found -> show(found, collecting, text, asking);
            };
        }
    }

    private String contact(@Nullable WatchPlan known) {
        String given = contact != null || known == null ? contact : known.contact();
        if (given == null) {
            throw new Failure(Exit.USAGE, workshop.messages().of("add.contact"));
        }
        if (!SourcesFile.isContact(given)) {
            throw new Failure(Exit.USAGE, workshop.messages().of("add.bad-contact"));
        }
        return given;
    }

    private int show(Discovery.Lists found, Collecting collecting, @Nullable SourceText text, String asking) {
        for (Discovery.Found list : found.lists()) {
            String kind = workshop.messages().of("list." + list.listing().kind().wire());
            int size = list.listing().items().size() + list.listing().further().size();
            workshop.say("add.found", kind, list.url(), size);
        }
        tell(tryArticles(items(found), collecting));
        List<String> lists = found.lists().stream().map(Discovery.Found::url).toList();
        String lines = SourceText.lines(name, found.home(), lists);
        if (text == null) {
            workshop.say("add.lines");
            workshop.print(lines);
        } else {
            text.add(lines, asking);
        }
        return Exit.DONE;
    }

    /** The articles of the first list that names some: an index names lists alone. */
    private static List<Listed> items(Discovery.Lists found) {
        return found.lists().stream()
                .map(list -> list.listing().items())
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * How many articles were tried, how many of them could be had, and how many dissect well.
     */
    private record Tried(int asked, int had, int good) {}

    private Tried tryArticles(List<Listed> items, Collecting collecting) {
        List<Listed> some = items.stream().limit(TRIED).toList();
        int had = 0;
        int good = 0;
        for (Listed item : some) {
            Fetched fetched = collecting.fetcher().fetch(FetchRequest.page(item.url()), collecting.gate());
            switch (fetched) {
                case Fetched.Failed failed -> workshop.shell().out().println(Advice.line(workshop, failed));
                case Fetched.Unchanged same -> {}
                case Fetched.Got got -> {
                    had++;
                    good += dissects(got) ? 1 : 0;
                }
            }
        }
        return new Tried(some.size(), had, good);
    }

    private void tell(Tried tried) {
        if (tried.asked() == 0) {
            workshop.say("add.untried");
        } else if (tried.had() == 0) {
            workshop.say("add.unreached");
        } else if (tried.good() == 0) {
            workshop.say("add.bad", tried.good(), tried.had(), LONG_ENOUGH);
        } else {
            workshop.say("add.good", tried.good(), tried.asked());
        }
    }

    private boolean dissects(Fetched.Got got) {
        RawPage page = new RawPage(got.url(), got.at(), got.contentType(), null, got.bytes());
        return switch (workshop.pipeline().dissect(page)) {
            case Rejected rejected -> {
                String reason =
                        workshop.messages().of("reason." + rejected.reason().wire());
                workshop.say("add.rejected", got.at(), reason);
                yield false;
            }
            case Dissection.Dissected dissected
            when dissected.articles().isEmpty() -> {
                workshop.say("add.rejected", got.at(), workshop.messages().of("reason.no-article"));
                yield false;
            }
            case Dissection.Dissected dissected -> told(dissected.articles().getFirst());
        };
    }

    private boolean told(Article article) {
        int words = article.text().isBlank() ? 0 : article.text().strip().split("\\s+").length;
        String none = workshop.messages().of("none-found");
        workshop.say(
                "add.article",
                article.title() == null ? none : article.title(),
                article.published() == null ? none : article.published().toString(),
                words);
        return article.title() != null && article.published() != null && words >= LONG_ENOUGH;
    }
}
