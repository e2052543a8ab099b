package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Account;
import org.isnad.Development;
import org.isnad.Event;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
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

    StoryCard card(Story story, Account account) {
        return new StoryCard(
                story.id(),
                story.headline(),
                story.first(),
                story.last(),
                story.articles(),
                story.outlets(),
                story.independent(),
                latest(story, account),
                dated(latest(story, account), account),
                ahead(story, account),
                people(story),
                coverage(story),
                account.momentum());
    }

    /** The last dated development that is not still ahead, else the last of all. */
    private static @Nullable TimelineEntry latest(Story story, Account account) {
        Set<String> ahead = planned(account);
        TimelineEntry latest = null;
        for (TimelineEntry entry : story.timeline()) {
            boolean better = latest == null || entry.when() != null || latest.when() == null;
            if (better && (latest == null || !ahead.contains(entry.event()) || ahead.contains(latest.event()))) {
                latest = entry;
            }
        }
        return latest;
    }

    private static boolean dated(@Nullable TimelineEntry entry, Account account) {
        return entry == null
                || account.developments().stream()
                        .noneMatch(one -> one.event().equals(entry.event()) && one.basis() == Development.Basis.BOUND);
    }

    /** The first planned event that nothing told has passed. */
    private static @Nullable TimelineEntry ahead(Story story, Account account) {
        Set<String> planned = planned(account);
        TimelineEntry latest = latest(story, account);
        return story.timeline().stream()
                .filter(entry -> planned.contains(entry.event()) && entry.when() != null)
                .filter(entry -> latest == null || latest.when() == null || isAfter(entry, latest))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAfter(TimelineEntry entry, TimelineEntry latest) {
        When when = entry.when();
        When before = latest.when();
        return when != null && before != null && when.date().isAfter(before.date());
    }

    private static Set<String> planned(Account account) {
        return account.developments().stream()
                .filter(one -> one.record().state() == Event.State.PLANNED)
                .map(Development::event)
                .collect(Collectors.toSet());
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
                "SELECT name FROM mention WHERE entity = ? AND type = 'person' AND kind = 'name' GROUP BY name"
                        + " ORDER BY count(*) DESC, name LIMIT 1",
                row -> row.text(1),
                entity);
    }

    private List<StoryCard.Coverage> coverage(Story story) {
        return session.list(
                "SELECT coalesce(p.day, substr(a.moment, 1, 10)) AS told, sum(1 - p.copy), sum(p.copy)"
                        + " FROM placement p JOIN article a ON a.id = p.article"
                        + " WHERE p.story = ? AND (p.day IS NOT NULL OR a.moment IS NOT NULL) GROUP BY told ORDER BY told",
                row -> new StoryCard.Coverage(row.text(1), row.count(2), row.count(3)),
                story.id());
    }
}
