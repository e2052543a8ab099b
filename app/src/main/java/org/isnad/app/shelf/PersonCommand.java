package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.Correction;
import org.isnad.facts.MentionFinder;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.PersonView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad person NAME}: a person by any spelling: roles, statements, stories. */
@Command(name = "person")
final class PersonCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--reject", paramLabel = "SPELLING", descriptionKey = "reject")
    private @Nullable String rejected;

    @Parameters(paramLabel = "NAME", arity = "1..*", descriptionKey = "name")
    private String[] name = {};

    PersonCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        String asked = String.join(" ", name);
        if (rejected != null) {
            reject(asked, rejected);
        }
        try (StoreLibrary library = where.library(workshop)) {
            PersonView person = library.person(asked)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.person", asked)));
            new Printer(workshop, json).person(person);
        }
        return workshop.exitCode();
    }

    /** Says for good that a spelling is not this person's, and reads again what rested on it. */
    private void reject(String asked, String spelling) {
        String id;
        try (StoreLibrary library = where.library(workshop)) {
            id = library.person(asked)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.person", asked)))
                    .entity();
        }
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(new Correction.SpellingRejected(id, MentionFinder.folded(spelling)));
            StoreOption.settle(workshop, store, -1);
        }
    }
}
