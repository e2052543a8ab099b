package org.isnad.app.shelf;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.Placement;
import org.isnad.StoryEdit;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.Anchors;
import org.isnad.desk.Correction;
import org.isnad.desk.access.Act;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.ArticleView;
import org.isnad.views.StoryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad correct VERB ID…}: what an editor decides about stories, for good: merge, split, move, rename, mute, unmute. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private String reason = "";

    @Parameters(index = "0", paramLabel = "VERB", descriptionKey = "verb")
    private String verb = "";

    @Parameters(index = "1..*", paramLabel = "ID", arity = "1..*", descriptionKey = "corrected")
    private List<String> given = List.of();

    CorrectCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        StoryEdit edit = edit();
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(new Correction.StoryEdited(edit));
            StoreOption.settle(workshop, store, -1);
            Accounts.record(workshop, where, Act.STORY_EDITED, recorded());
        }
        try (StoreLibrary library = where.library(workshop)) {
            library.story("e-" + shown(edit))
                    .or(() -> library.story("s-" + shown(edit)))
                    .ifPresent(story -> new Printer(workshop, json).story(story));
        }
        if (!json && edit instanceof StoryEdit.Mute mute) {
            String message = mute.muted() ? "correct.muted" : "correct.unmuted";
            workshop.say(message, given.getFirst());
        }
        return workshop.exitCode();
    }

    private String recorded() {
        String what = verb + " " + String.join(" ", given);
        return reason.isEmpty() ? what : what + ": " + reason;
    }

    private StoryEdit edit() {
        try (StoreLibrary library = where.library(workshop)) {
            return switch (verb) {
                case "merge" -> merge(library);
                case "split" -> split(library);
                case "move" -> move(library);
                case "rename" ->
                    new StoryEdit.Rename(
                            article(library, id(0, -1)), String.join(" ", given.subList(1, given.size())), reason);
                case "mute" -> new StoryEdit.Mute(article(library, id(0, 1)), true, reason);
                case "unmute" -> new StoryEdit.Mute(article(library, id(0, 1)), false, reason);
                default -> throw usage();
            };
        }
    }

    private StoryEdit merge(StoreLibrary library) {
        StoryEdit.Merge merge = new StoryEdit.Merge(article(library, id(0, 2)), article(library, id(1, 2)), reason);
        refuseOne(library, merge.article(), merge.other(), Placement::story, "correct.one-story");
        return merge;
    }

    private StoryEdit move(StoreLibrary library) {
        StoryEdit.Move move = new StoryEdit.Move(article(library, id(0, 2)), article(library, id(1, 2)), reason);
        refuseOne(library, move.article(), move.to(), Placement::event, "correct.one-event");
        return move;
    }

    /** Refuses what would change nothing. */
    private void refuseOne(
            StoreLibrary library, String one, String other, Function<Placement, String> place, String message) {
        Optional<String> first = placement(library, one).map(place);
        if (one.equals(other)
                || first.isPresent() && first.equals(placement(library, other).map(place))) {
            throw new Failure(Exit.USAGE, workshop.messages().of(message, given.get(0), given.get(1)));
        }
    }

    private static Optional<Placement> placement(StoreLibrary library, String article) {
        return library.article(article).map(ArticleView::placement);
    }

    /** An id among those given, of which there must be so many, or any number when that is below 0. */
    private String id(int index, int count) {
        if (count >= 0 && given.size() != count) {
            throw usage();
        }
        return given.get(index);
    }

    private Failure usage() {
        return new Failure(Exit.USAGE, workshop.messages().of("correct.verbs"));
    }

    private static String shown(StoryEdit edit) {
        return switch (edit) {
            case StoryEdit.Merge merge -> merge.article();
            case StoryEdit.Split split -> split.articles().getFirst();
            case StoryEdit.Move move -> move.to();
            case StoryEdit.Rename rename -> rename.article();
            case StoryEdit.Mute mute -> mute.article();
        };
    }

    private StoryEdit split(StoreLibrary library) {
        List<String> leaving = given.stream().map(id -> article(library, id)).toList();
        if (leaving.isEmpty()) {
            throw usage();
        }
        Optional<StoryView> from =
                placement(library, leaving.getFirst()).flatMap(placed -> library.story(placed.story()));
        StoryEdit.Split split = Anchors.split(from, leaving, reason);
        if (from.isPresent() && split.staying().isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    workshop.messages()
                            .of("correct.whole-story", from.get().story().id()));
        }
        return split;
    }

    /** The article that stands for what an id means: itself, or one of the event or the story. */
    private String article(StoreLibrary library, String id) {
        return Anchors.article(library, id)
                .orElseThrow(() -> new Failure(Exit.FAILED, workshop.messages().of("none.story", id)));
    }
}
