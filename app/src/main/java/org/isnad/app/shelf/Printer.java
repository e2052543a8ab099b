package org.isnad.app.shelf;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.Statement;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleView;
import org.isnad.views.PersonView;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;

/** Prints the store's answers for people, or as JSON: a line a list item, a line a single answer. */
final class Printer {
    private static final int STATEMENTS = 12;

    private final Workshop workshop;
    private final Messages messages;
    private final OutletNames outletNames;
    private final boolean json;
    private final AccountPrinter accounts;

    Printer(Workshop workshop, boolean json) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.outletNames = new OutletNames(messages);
        this.json = json;
        this.accounts = new AccountPrinter(workshop);
    }

    private boolean asJson(Object view) {
        if (json) {
            workshop.print(Json.of(view));
        }
        return json;
    }

    void stories(List<StoryCard> stories) {
        if (stories.isEmpty() && !json) {
            workshop.say("stories.none");
        }
        stories.forEach(this::story);
    }

    private void story(StoryCard card) {
        if (asJson(card)) {
            return;
        }
        workshop.print("■ " + card.headline());
        workshop.print("  " + span(card.first(), card.last()) + " · "
                + messages.of("story.counts", card.articles(), card.outlets(), card.independent()));
        TimelineEntry latest = card.latest();
        if (latest != null) {
            String day = day(latest.when());
            workshop.print("  " + (card.dated() ? day : messages.of("not-before", day)) + ": " + latest.sentence());
        }
        accounts.movement(card);
        workshop.print("  " + card.id());
    }

    void story(StoryView view) {
        if (asJson(view)) {
            return;
        }
        story(view.card());
        workshop.print("");
        workshop.say("story.timeline");
        accounts.timeline(view);
        accounts.contradictions(view);
        workshop.print("");
        new OriginPrinter(workshop).print(view.origins(), view.articles());
        accounts.related(view);
        accounts.terms(view.account().terms());
    }

    void person(PersonView person) {
        if (asJson(person)) {
            return;
        }
        workshop.print("■ " + person.name());
        workshop.print("  " + messages.of("person.spellings") + " " + String.join("، ", person.spellings()));
        person.roles().forEach(role -> workshop.print("  " + role.role() + "  " + role.since()));
        workshop.print("  "
                + messages.of(
                        "person.counts",
                        person.articles().size(),
                        person.stories().size(),
                        person.said().size()));
        person.stories().forEach(story -> workshop.print("  " + story.id() + "  " + story.headline()));
        if (!person.record().isEmpty()) {
            workshop.say("person.record");
            new ChainPrinter(workshop, false).record(person.record());
            workshop.print("");
        }
        person.said().stream().limit(STATEMENTS).forEach(this::said);
    }

    /** The earliest wording, and in which articles the others stand. */
    private void said(List<StatementView> wordings) {
        statement(wordings.getFirst());
        if (wordings.size() > 1) {
            String others = wordings.stream()
                    .skip(1)
                    .map(view -> outletNames.of(view.article()) + " · "
                            + view.statement().id())
                    .collect(Collectors.joining(messages.of("comma")));
            workshop.print("      " + messages.of("statement.also") + " " + others);
        }
    }

    void statements(List<StatementView> statements) {
        if (statements.isEmpty() && !json) {
            workshop.say("statements.none");
        }
        statements.forEach(this::statement);
    }

    private void statement(StatementView view) {
        if (asJson(view)) {
            return;
        }
        Statement statement = view.statement();
        String speaker = statement.speakerFull() == null ? statement.speaker() : statement.speakerFull();
        workshop.print(
                day(view.article().when()) + "  " + name(speaker) + " (" + statement.cue() + "): " + view.words());
        workshop.print("      " + String.join(" ← ", statement.via())
                + (statement.via().isEmpty() ? "" : " ← ") + outletNames.of(view.article()) + " · "
                + statement.id());
    }

    void chain(ArticleView article) {
        if (asJson(article)) {
            return;
        }
        String title = article.article().title();
        workshop.print("■ " + (title == null ? article.article().id() : title));
        article.chain().forEach(this::link);
        for (List<Link> further : article.furtherChains()) {
            workshop.say("chain.further");
            further.forEach(this::link);
        }
        if (article.conflict() != null) {
            workshop.print("  ⚠ "
                    + messages.of(
                            "chain.conflict",
                            article.conflict().credited(),
                            article.conflict().shown(),
                            article.conflict().why().confidence()));
        }
        new TreePrinter(workshop, article).print();
        for (Statement statement : article.facts().statements()) {
            workshop.print("  " + chain(statement) + ": " + words(article, statement));
        }
        accounts.similar(article);
    }

    private void link(Link link) {
        workshop.print("  ← " + link.name() + "  ("
                + messages.of("kind." + link.kind().wire()) + messages.of("comma")
                + grounds(link) + ")");
    }

    /** A statement's chain; a link without a name goes by its kind, and where there is no link the cue stands for the speaker. */
    private String chain(Statement statement) {
        if (statement.chain().isEmpty()) {
            return messages.of("kind.unnamed-other") + " (" + statement.cue() + ")";
        }
        return statement.chain().stream()
                .map(link -> link.name().isBlank()
                        ? messages.of("kind." + link.kind().wire())
                        : link.name())
                .collect(Collectors.joining(" ← "));
    }

    /** What a link of an article's chain rests on: what its page states, its credit line, or text shared with another. */
    private String grounds(Link link) {
        if (Provenance.isInferred(link)) {
            return messages.of("link.inferred", link.evidence().confidence());
        }
        if (Provenance.isContradicted(link)) {
            return messages.of("link.contradicted");
        }
        return messages.of(Provenance.isCredit(link) ? "link.credit" : "link.stated");
    }

    private static String words(ArticleView article, Statement statement) {
        return statement.span().of(article.article().textOf(statement.where()));
    }

    private String span(@Nullable When first, @Nullable When last) {
        if (first == null || last == null) {
            return messages.of("undated");
        }
        String from = first.date().toString();
        String to = last.date().toString();
        return from.equals(to) ? from : from + " – " + to;
    }

    private String day(@Nullable When when) {
        return when == null ? messages.of("undated") : when.date().toString();
    }

    private String name(@Nullable String name) {
        return name == null || name.isEmpty() ? messages.of("unnamed") : name;
    }
}
