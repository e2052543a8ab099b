package org.isnad.app.shelf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;

/** Prints the independent origins of a story, an event or a statement, each with the outlets that repeat it. */
final class OriginPrinter {
    private final Workshop workshop;
    private final Messages messages;
    private final OutletNames outletNames;

    OriginPrinter(Workshop workshop) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.outletNames = new OutletNames(messages);
    }

    void print(List<StoryView.Origin> origins, Map<String, ArticleCard> articles) {
        workshop.say("story.sources");
        origins.forEach(origin -> print(origin, articles));
    }

    /** An origin, and on a line of their own the outlets that repeat it. */
    private void print(StoryView.Origin origin, Map<String, ArticleCard> articles) {
        workshop.print("  " + outletNames.of(origin.name(), null) + ": "
                + messages.of(
                        "story.origin",
                        origin.originals().size(),
                        origin.copies().size())
                + (origin.versions().isEmpty()
                        ? ""
                        : messages.of("comma")
                                + messages.of(
                                        "story.origin.versions",
                                        origin.versions().size())));
        if (!origin.copies().isEmpty()) {
            String outlets = origin.copies().stream()
                    .map(articles::get)
                    .filter(Objects::nonNull)
                    .map(outletNames::of)
                    .distinct()
                    .collect(Collectors.joining("، "));
            workshop.print("      ↳ " + outlets);
        }
    }
}
