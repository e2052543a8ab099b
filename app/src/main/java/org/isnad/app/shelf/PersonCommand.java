package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.PersonView;
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

    @Parameters(paramLabel = "NAME", arity = "1..*", descriptionKey = "name")
    private String[] name = {};

    PersonCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        String asked = String.join(" ", name);
        try (StoreLibrary library = where.library(workshop)) {
            PersonView person = library.person(asked)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.person", asked)));
            new Printer(workshop, json).person(person);
        }
        return workshop.exitCode();
    }
}
