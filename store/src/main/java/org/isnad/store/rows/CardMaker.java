package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.views.StoryCard;
import org.jspecify.annotations.Nullable;

/** Makes the cards of stories while their placements are in the database. */
final class CardMaker {
    private static final int PEOPLE = 6;

    private final Session session;
    private final Map<String, Optional<String>> people = new HashMap<>();

    CardMaker(Session session) {
        this.session = session;
    }

    StoryCard card(Story story) {
        return new StoryCard(
                story.id(),
                story.headline(),
                story.first(),
                story.last(),
                story.articles(),
                story.outlets(),
                story.independent(),
                latest(story),
                people(story),
                coverage(story));
    }

    /** The last dated development, else the last of all. */
    private static @Nullable TimelineEntry latest(Story story) {
        TimelineEntry latest = null;
        for (TimelineEntry entry : story.timeline()) {
            if (latest == null || entry.when() != null || latest.when() == null) {
                latest = entry;
            }
        }
        return latest;
    }

    private List<String> people(Story story) {
        List<String> names = new ArrayList<>();
        for (String entity : story.entities()) {
            if (names.size() < PEOPLE) {
                people.computeIfAbsent(entity, this::personName).ifPresent(names::add);
            }
        }
        return names;
    }

    private Optional<String> personName(String entity) {
        return session.first(
                "SELECT name FROM mention WHERE entity = ? AND type = 'person' GROUP BY name"
                        + " ORDER BY count(*) DESC, name LIMIT 1",
                row -> row.text(1),
                entity);
    }

    private List<StoryCard.Coverage> coverage(Story story) {
        return session.list(
                "SELECT substr(a.moment, 1, 10) AS day, sum(1 - p.copy), sum(p.copy)"
                        + " FROM placement p JOIN article a ON a.id = p.article"
                        + " WHERE p.story = ? AND a.moment IS NOT NULL GROUP BY day ORDER BY day",
                row -> new StoryCard.Coverage(row.text(1), row.count(2), row.count(3)),
                story.id());
    }
}
