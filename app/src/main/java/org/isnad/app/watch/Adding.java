package org.isnad.app.watch;

import java.time.Duration;
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
        String asking = contact(text);
        String url = given.contains("://") ? given : "https://" + given;
        WatchPlan plan = new WatchPlan(asking, PAUSE, REQUESTS, Duration.ZERO, Duration.ZERO, allow, List.of());
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

    private String contact(@Nullable SourceText text) {
        if (contact != null) {
            return contact;
        }
        String known = text == null ? null : text.contact();
        if (known == null) {
            throw new Failure(Exit.USAGE, workshop.messages().of("add.contact"));
        }
        return known;
    }

    private int show(Discovery.Lists found, Collecting collecting, @Nullable SourceText text, String asking) {
        for (Discovery.Found list : found.lists()) {
            String kind = workshop.messages().of("list." + list.listing().kind().wire());
            int size = list.listing().items().size() + list.listing().further().size();
            workshop.say("add.found", kind, list.url(), size);
        }
        int good = tryArticles(found.lists().getFirst().listing().items(), collecting);
        workshop.say(good == 0 ? "add.bad" : "add.good", good, TRIED);
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

    private int tryArticles(List<Listed> items, Collecting collecting) {
        int good = 0;
        for (Listed item : items.stream().limit(TRIED).toList()) {
            good += tryArticle(item, collecting) ? 1 : 0;
        }
        return good;
    }

    private boolean tryArticle(Listed item, Collecting collecting) {
        Fetched fetched = collecting.fetcher().fetch(FetchRequest.page(item.url()), collecting.gate());
        if (fetched instanceof Fetched.Failed failed) {
            workshop.shell().out().println(Advice.line(workshop, failed));
        }
        return fetched instanceof Fetched.Got got && dissects(got);
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
