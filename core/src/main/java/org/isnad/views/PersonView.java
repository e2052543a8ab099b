package org.isnad.views;

import java.util.List;

/** A person: canonical name, spellings met, roles with the day they were first met (ISO date, or empty), statements, stories. */
public record PersonView(
        String entity,
        String name,
        List<String> spellings,
        List<RoleHeld> roles,
        List<StatementView> statements,
        List<StoryCard> stories,
        List<ArticleCard> articles) {
    public PersonView {
        spellings = List.copyOf(spellings);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    public record RoleHeld(String role, String since) {}
}
