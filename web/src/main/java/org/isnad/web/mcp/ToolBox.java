package org.isnad.web.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.views.Library;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.StatementFilter;
import org.isnad.web.text.Wording;
import org.isnad.wire.Json;

/** The table of what assistants can ask. Every answer is an excerpt with what it can be cited by. Safe for many threads. */
final class ToolBox {
    private final Library library;
    private final Wording wording;

    ToolBox(Library library, Wording wording) {
        this.library = library;
        this.wording = wording;
    }

    /**
     * A tool. Its description is the message {@code mcp.<name>}, that of a parameter {@code mcp.param.<parameter>}.
     *
     * @param required the parameters without which it cannot be asked
     */
    record Tool(String name, List<String> parameters, List<String> required, Function<Asked, Answer> answer) {}

    /** An answer, or in words why there is none. */
    record Answer(String text, boolean wrong) {}

    List<Tool> all() {
        return List.of(
                new Tool("search", List.of("q", "order", "limit"), List.of("q"), this::search),
                new Tool("stories", List.of("limit"), List.of(), this::stories),
                new Tool("story", List.of("id"), List.of("id"), asked -> read(asked, "story")),
                new Tool("timeline", List.of("id"), List.of("id"), asked -> read(asked, "timeline")),
                new Tool(
                        "statements",
                        List.of("speaker", "story", "outlet", "from", "to", "limit"),
                        List.of(),
                        this::statements),
                new Tool("chain", List.of("id"), List.of("id"), asked -> read(asked, "chain")));
    }

    String describe(String name) {
        return wording.say("mcp." + name);
    }

    /** The JSON schema of a tool's parameters. */
    Map<String, Object> properties(Tool tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : tool.parameters()) {
            String type = name.equals("limit") ? "integer" : "string";
            properties.put(name, Map.of("type", type, "description", wording.say("mcp.param." + name)));
        }
        return properties;
    }

    private static Answer found(Object answer) {
        return new Answer(Json.of(answer), false);
    }

    private Answer search(Asked asked) {
        SearchQuery.Order order =
                asked.text("order").equals("newest") ? SearchQuery.Order.NEWEST : SearchQuery.Order.RELEVANCE;
        SearchResult result = library.search(new SearchQuery(asked.text("q"), order, false, null, 0, asked.limit()));
        return result.problems().isEmpty()
                ? found(Told.Found.of(result))
                : new Answer(
                        wording.say(
                                result.problems().getFirst().message(),
                                result.problems().getFirst().argument()),
                        true);
    }

    private Answer stories(Asked asked) {
        return found(new Told.Stories(
                library.stories(0, asked.limit()).stream().map(Told.Brief::of).toList()));
    }

    private Answer statements(Asked asked) {
        String story = asked.maybe("story");
        return found(Told.Statements.of(library.statements(new StatementFilter(
                asked.maybe("speaker"),
                asked.maybe("outlet"),
                asked.maybe("from"),
                asked.maybe("to"),
                story == null ? null : Resources.id(story),
                null,
                asked.limit()))));
    }

    private Answer read(Asked asked, String kind) {
        String id = Resources.id(asked.text("id"));
        Optional<Object> answer = Resources.ALL.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .flatMap(each -> each.read().apply(library, id));
        return answer.map(ToolBox::found)
                .orElseGet(() -> new Answer(wording.say("api.problem.missing.detail", id), true));
    }
}
