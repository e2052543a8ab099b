package org.isnad.store.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.Change;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryCard;

/** What the articles, events and stories are called that a story's history speaks of. */
final class HistoryNames {
    /** Ids of events and stories are these and the id of the article that founded them. */
    private static final List<String> FOUNDED = List.of("e-", "s-");

    private HistoryNames() {}

    static Map<String, String> of(Session session, List<Change> history) {
        Map<String, String> names = new HashMap<>();
        history.stream()
                .flatMap(HistoryNames::spokenOf)
                .distinct()
                .forEach(id -> name(session, id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private static Stream<String> spokenOf(Change change) {
        return switch (change) {
            case Change.Opened opened -> Stream.of(opened.article());
            case Change.Joined joined -> Stream.of(joined.member());
            case Change.Merged merged -> Stream.of(merged.absorbed());
            case Change.Split split -> Stream.of(split.fresh());
            case Change.Renamed renamed -> Stream.of();
            case Change.Muted muted -> Stream.of();
        };
    }

    /** A story's headline as long as it stands; else the title of the article that founded it. */
    private static Optional<String> name(Session session, String id) {
        return StoryShelf.card(session, id)
                .map(StoryCard::headline)
                .or(() -> Cards.of(session, founder(id)).map(ArticleCard::title))
                .filter(name -> !name.isBlank());
    }

    private static String founder(String id) {
        return FOUNDED.stream()
                .filter(id::startsWith)
                .findFirst()
                .map(kind -> id.substring(kind.length()))
                .orElse(id);
    }
}
