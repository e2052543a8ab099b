package org.isnad.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person: canonical name, spellings met, roles with the day they were first met (ISO date, or empty),
 * statements, stories.
 *
 * @param stories the newest
 * @param articles the newest
 * @param articleCount how many name the person
 * @param utterances by id of each statement what was said with it, the id of an utterance; none before chains are told
 * @param record of each story in which the person speaks of a point at issue, the matrix of that story with this row alone: what was
 *     said on each point, the newest first, and silence where nothing was
 */
public record PersonView(
        String entity,
        String name,
        List<String> spellings,
        List<RoleHeld> roles,
        List<StatementView> statements,
        Map<String, String> utterances,
        List<PositionsView> record,
        List<StoryCard> stories,
        List<ArticleCard> articles,
        int articleCount) {
    public PersonView {
        spellings = List.copyOf(spellings);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
        utterances = Map.copyOf(utterances);
        record = List.copyOf(record);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** Whether the person was met in a public role. Others have no page of their own, whatever was printed about them. */
    public boolean isPublic() {
        return !roles.isEmpty();
    }

    /** The statements by what was said: the newest first, of one utterance the earliest wording first. */
    public List<List<StatementView>> said() {
        Map<String, List<StatementView>> said = new LinkedHashMap<>();
        for (StatementView view : statements) {
            String id = view.statement().id();
            said.computeIfAbsent(utterances.getOrDefault(id, id), fresh -> new ArrayList<>(1))
                    .addFirst(view);
        }
        return List.copyOf(said.values());
    }

    public record RoleHeld(String role, String since) {}
}
