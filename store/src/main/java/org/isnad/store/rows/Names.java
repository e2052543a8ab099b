package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.isnad.arabic.Letters;
import org.isnad.facts.NameMatcher;
import org.isnad.facts.NameVerdict;

/**
 * Finds the entity that a reader means by a name, whatever the spelling: a spelling met in some article first, else one that
 * the matcher takes for the same name. Safe for many threads.
 */
final class Names {
    private final Supplier<NameMatcher> matcher;

    Names(Supplier<NameMatcher> matcher) {
        this.matcher = matcher;
    }

    private record Spelled(String entity, String spelling) {}

    /** The person a name most often stands for. */
    Optional<String> person(Session session, String name) {
        String normal = Letters.fold(name.strip());
        Optional<String> met = session.first(
                "SELECT entity FROM (SELECT entity, article FROM mention WHERE normal = ?1 AND type = 'person'"
                        + " AND kind = 'name' UNION ALL SELECT entity, article FROM mention WHERE canonical = ?1"
                        + " AND type = 'person') GROUP BY entity ORDER BY count(DISTINCT article) DESC, entity LIMIT 1",
                row -> row.text(1),
                normal);
        return met.isPresent() ? met : matched(session, name);
    }

    private Optional<String> matched(Session session, String name) {
        List<Spelled> spellings = session.list(
                "SELECT entity, spelling FROM mention WHERE type = 'person' AND kind = 'name'"
                        + " GROUP BY entity, normal ORDER BY count(*) DESC, entity",
                row -> new Spelled(row.text(1), row.text(2)));
        NameMatcher names = matcher.get();
        Spelled best = null;
        double score = 0;
        for (Spelled spelled : spellings) {
            NameVerdict verdict = names.compare(name, spelled.spelling());
            if (verdict.same() && verdict.score() > score) {
                best = spelled;
                score = verdict.score();
            }
        }
        return Optional.ofNullable(best).map(Spelled::entity);
    }

    /** The spellings of a person, the most frequent first. */
    static List<String> spellings(Session session, String entity) {
        List<String> spellings = new ArrayList<>(session.list(
                "SELECT spelling FROM mention WHERE entity = ? AND kind = 'name' GROUP BY spelling"
                        + " ORDER BY count(*) DESC, spelling",
                row -> row.text(1),
                entity));
        return spellings;
    }
}
