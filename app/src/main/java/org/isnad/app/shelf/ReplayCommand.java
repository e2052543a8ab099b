package org.isnad.app.shelf;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.stories.Replay;
import org.isnad.stories.Weighed;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad replay STORY}: how a story grew: each article's coming, why it was put where it was, what else it was like, merges, splits. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    private final Workshop workshop;
    private final Messages messages;

    @Mixin
    private StoryOption story = new StoryOption();

    ReplayCommand(Workshop workshop) {
        this.workshop = workshop;
        this.messages = workshop.messages();
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = story.library(workshop)) {
            Replay replay = new Replay(workshop.pipeline().threading());
            library.shelf().eachReading(replay::step);
            Replay.Growth growth = replay.of(story.id());
            if (growth.steps().isEmpty()) {
                throw story.none(workshop);
            }
            if (story.json()) {
                growth.steps().forEach(step -> workshop.print(Json.of(step)));
            } else {
                print(growth);
            }
        }
        return workshop.exitCode();
    }

    private void print(Replay.Growth growth) {
        workshop.print("■ " + growth.story());
        workshop.say("replay.head", growth.steps().size(), growth.threshold());
        for (Replay.Step step : growth.steps()) {
            step.repairs().forEach(change -> repair(change, growth));
            step(step, growth);
        }
    }

    private void step(Replay.Step step, Replay.Growth growth) {
        Placement at = step.placement();
        String when = step.when() == null ? messages.of("undated") : step.when().toString();
        workshop.print("");
        workshop.print("● " + when + "  " + (step.title() == null ? step.article() : step.title()));
        workshop.print("    " + new OutletNames(messages).of(step.outlet(), step.credit()) + " · " + step.article());
        boolean opened = at.event().equals("e-" + step.article());
        String joined = opened ? "replay.opened" : "replay.joined";
        workshop.print("    → " + messages.of(joined, at.event(), at.story()));
        if (!opened) {
            workshop.print("      "
                    + messages.of(
                            "replay.why",
                            messages.of("replay.rule." + rule(at)),
                            at.evidence().where(),
                            at.evidence().confidence()));
        }
        chosen(step).forEach(this::weighed);
        alternative(step.alternative(), growth.threshold());
        moved(step, growth);
    }

    private static String rule(Placement at) {
        return at.evidence().rule().equals("copy") ? "copy" : "like";
    }

    private static List<Weighed> chosen(Replay.Step step) {
        return step.weighed().stream()
                .filter(one -> one.event().equals(step.placement().event()))
                .toList();
    }

    private void weighed(Weighed one) {
        workshop.print("      " + messages.of("replay.average", one.likeness()));
    }

    private void alternative(@Nullable Weighed other, double threshold) {
        if (other == null) {
            workshop.print("      " + messages.of("replay.alone"));
            return;
        }
        String key = other.likeness() >= threshold ? "replay.second" : "replay.below";
        workshop.print(
                "      " + messages.of(key, other.event(), other.likeness(), other.nearest(), other.strongest()));
    }

    private void moved(Replay.Step step, Replay.Growth growth) {
        Placement now = growth.now().get(step.article());
        if (now != null
                && (!now.event().equals(step.placement().event())
                        || !now.story().equals(step.placement().story()))) {
            workshop.print("    ⇒ " + messages.of("replay.now", now.event(), now.story()));
        }
    }

    private void repair(Change change, Replay.Growth growth) {
        switch (change) {
            case Change.Merged merged ->
                workshop.print("  ⤵ "
                        + messages.of(
                                "replay.merged", named(merged.absorbed(), growth), named(merged.subject(), growth)));
            case Change.Split split ->
                workshop.print("  ⤴ "
                        + messages.of(
                                split.fresh().startsWith("e-") ? "replay.split.event" : "replay.split.story",
                                named(split.fresh(), growth),
                                named(split.subject(), growth),
                                split.members().size()));
            default -> workshop.print("  " + change.subject());
        }
    }

    /** An event or story by the headline of the article that founded it, where that is told of; else by its id alone. */
    private String named(String id, Replay.Growth growth) {
        for (Replay.Step step : growth.steps()) {
            String title = step.title();
            if (title != null && id.substring(id.indexOf('-') + 1).equals(step.article())) {
                return messages.of("replay.named", title, id);
            }
        }
        return id;
    }
}
