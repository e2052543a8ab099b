package org.isnad.views;

import java.util.List;

/**
 * A person: canonical name, spellings met, roles with the day they were first met (ISO date, or empty),
 * statements, stories.
 *
 * @param record of each story in which the person speaks of a point at issue, the matrix of that story with this row alone: what was
 *     said on each point, the newest first, and silence where nothing was
 */
public record PersonView(
        String entity,
        String name,
        List<String> spellings,
        List<RoleHeld> roles,
        List<StatementView> statements,
        List<PositionsView> record,
        List<StoryCard> stories,
        List<ArticleCard> articles) {
    public PersonView {
        spellings = List.copyOf(spellings);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
        record = List.copyOf(record);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** Whether the person was met in a public role. Others have no page of their own, whatever was printed about them. */
    public boolean isPublic() {
        return !roles.isEmpty();
    }

    public record RoleHeld(String role, String since) {}
}
