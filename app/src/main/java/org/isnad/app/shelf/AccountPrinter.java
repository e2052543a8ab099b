package org.isnad.app.shelf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.Account;
import org.isnad.Contradiction;
import org.isnad.Development;
import org.isnad.Event;
import org.isnad.Momentum;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.jspecify.annotations.Nullable;

/** Prints what stories come to for people: developments with what is new, records of events, contradictions, key terms, links. */
final class AccountPrinter {
    private final Workshop workshop;
    private final Messages messages;
    private final OutletNames outletNames;

    AccountPrinter(Workshop workshop) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.outletNames = new OutletNames(messages);
    }

    /** When a story last rose or was breaking, and what is ahead. */
    void movement(StoryCard card) {
        Momentum momentum = card.momentum();
        if (momentum.breaking() != null) {
            workshop.print("  ‼ " + messages.of("story.breaking", day(momentum.breaking())));
        }
        if (momentum.rising() != null) {
            workshop.print("  ▲ " + messages.of("story.rising", day(momentum.rising())));
        }
        TimelineEntry ahead = card.ahead();
        if (ahead != null) {
            workshop.print("  ○ " + messages.of("story.ahead", day(ahead.when())) + " " + ahead.sentence());
        }
    }

    void timeline(StoryView view) {
        view.story().timeline().forEach(entry -> development(view, entry, false));
    }

    /** One event with its whole record. */
    void event(StoryView view, TimelineEntry entry) {
        workshop.print("■ " + view.card().headline());
        development(view, entry, true);
        workshop.print("");
        new OriginPrinter(workshop).print(view.origins(entry.articles()), view.articles());
    }

    private void development(StoryView view, TimelineEntry entry, boolean whole) {
        ArticleCard source = view.articles().get(entry.source());
        Optional<Development> told = view.account().developments().stream()
                .filter(one -> one.event().equals(entry.event()))
                .findFirst();
        String mark = told.map(one -> mark(one.record().state())).orElse("●");
        workshop.print("  " + mark + " " + when(entry.when(), told.orElse(null)) + "  " + entry.sentence());
        workshop.print("      " + (source == null ? entry.source() : outletNames.of(source) + " · " + source.id())
                + " · " + messages.of("story.reported", entry.articles().size(), entry.outlets(), entry.independent()));
        told.ifPresent(one -> news(one, whole));
        told.ifPresent(one -> record(one.record(), whole));
    }

    private static String mark(Event.State state) {
        return switch (state) {
            case HELD -> "●";
            case PLANNED -> "○";
            case CALLED_OFF -> "✕";
        };
    }

    /** A day that is only the earliest possible one is never printed like a plain one. */
    private String when(@Nullable When when, @Nullable Development told) {
        return told == null
                ? day(when)
                : switch (told.basis()) {
                    case BOUND -> messages.of("not-before", day(when));
                    case FIRST_SEEN -> messages.of("day.first-seen", day(when));
                    case COPIES -> messages.of("day.copies", day(when));
                    case TOLD, PUBLISHED, UNKNOWN -> day(when);
                };
    }

    private void news(Development told, boolean whole) {
        String fresh = words(told.fresh());
        String more = words(told.more());
        if (!fresh.isEmpty()) {
            workshop.print("      + " + messages.of("event.new") + " " + fresh);
        }
        if (whole && !more.isEmpty()) {
            workshop.print("      + " + messages.of("event.more") + " " + more);
        }
    }

    private String words(List<Development.Novelty> news) {
        return news.stream()
                .map(one ->
                        one.kind() == Development.Kind.CLAIM ? messages.of("event.claim", one.words()) : one.words())
                .collect(Collectors.joining(messages.of("comma")));
    }

    private void record(Development.EventRecord record, boolean whole) {
        Event.Kind kind = record.kind();
        if (whole && kind != null) {
            workshop.print("      " + messages.of("event.kind") + " " + messages.of("event.kind." + kind.name()));
        }
        if (whole) {
            details("event.where", record.places());
            details("event.who", record.participants());
        }
        if (record.outcome() != null) {
            workshop.print("      → " + messages.of("event.outcome") + " "
                    + record.outcome().words() + evidence(record.outcome(), whole));
        }
    }

    private void details(String label, List<Development.Detail> details) {
        if (!details.isEmpty()) {
            workshop.print("      " + messages.of(label) + " "
                    + details.stream()
                            .map(detail -> detail.words() + evidence(detail, true))
                            .collect(Collectors.joining(messages.of("comma"))));
        }
    }

    private static String evidence(Development.Detail detail, boolean shown) {
        return shown && detail.evidence().span() != null
                ? " [" + detail.article() + " " + detail.evidence().where() + " "
                        + detail.evidence().span().begin() + "–"
                        + detail.evidence().span().end() + "]"
                : "";
    }

    void contradictions(StoryView view) {
        List<Contradiction> all = view.account().contradictions();
        if (all.isEmpty()) {
            return;
        }
        workshop.print("");
        workshop.say("story.contradictions");
        all.forEach(one -> contradiction(view, one));
    }

    private void contradiction(StoryView view, Contradiction one) {
        String verdict = one.verdict().name().toLowerCase(Locale.ROOT);
        workshop.print("  " + (one.verdict() == Contradiction.Verdict.OPEN ? "⚠ " : "↻ ") + slot(one) + " · "
                + messages.of("verdict." + verdict));
        one.sides().forEach(side -> side(view, one.slot(), side));
    }

    private String slot(Contradiction one) {
        String base = one.slot().replaceAll("[#@].*", "").replace('/', '.');
        String key = "slot." + base;
        return messages.has(key) ? messages.of(key) : one.of();
    }

    private void side(StoryView view, String slot, Contradiction.Side side) {
        String speakers = side.claims().stream()
                .map(Contradiction.Claim::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(messages.of("comma")));
        String outlets = side.claims().stream()
                .map(claim -> view.articles().get(claim.article()))
                .filter(Objects::nonNull)
                .map(card -> outletNames.of(card))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(messages.of("comma")));
        String words = slot.equals("day") ? side.words() + " (" + side.value() + ")" : side.words();
        workshop.print("      " + words + "  " + day(side.first()) + "  "
                + (speakers.isEmpty() ? outlets : speakers + " (" + outlets + ")") + " · "
                + messages.of(
                        "side.sources", side.sources().outlets(), side.sources().independent()));
    }

    void terms(List<Account.KeyTerm> terms) {
        if (!terms.isEmpty()) {
            workshop.print("");
            workshop.print(messages.of("story.terms") + " "
                    + terms.stream().map(Account.KeyTerm::words).collect(Collectors.joining(messages.of("comma"))));
        }
    }

    void related(StoryView view) {
        if (view.related().isEmpty()) {
            return;
        }
        workshop.print("");
        workshop.say("story.related");
        for (StoryCard card : view.related()) {
            workshop.print("  " + card.id() + "  " + card.headline());
            view.account().ties().stream()
                    .filter(tie -> tie.story().equals(card.id()))
                    .findFirst()
                    .ifPresent(this::tie);
        }
    }

    private void tie(Account.Tie tie) {
        if (!tie.shared().isEmpty()) {
            workshop.print(
                    "      " + messages.of("story.shared") + " " + String.join(messages.of("comma"), tie.shared()));
        }
        if (tie.copies() > 0) {
            workshop.print("      " + messages.of("story.shared.copies", tie.copies()));
        }
    }

    void similar(ArticleView article) {
        terms(article.terms());
        if (article.similar().isEmpty()) {
            return;
        }
        workshop.print("");
        workshop.say("article.similar");
        for (ArticleView.Like like : article.similar()) {
            ArticleCard card = like.article();
            workshop.print("  " + day(card.when()) + "  " + card.title());
            workshop.print("      " + outletNames.of(card) + " · " + card.id() + " · " + messages.of("story.shared")
                    + " " + String.join(messages.of("comma"), like.shared()));
        }
    }

    private String day(@Nullable When when) {
        return when == null ? messages.of("undated") : when.date().toString();
    }
}
