package org.isnad.app.shelf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.Span;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.arabic.Letters;
import org.isnad.views.ArticleCard;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.Suggestion;
import org.isnad.views.query.QueryProblem;
import org.isnad.wire.Json;

/** Prints what a search found, or where its query is wrong, for people or as JSON. */
final class SearchPrinter {
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private final Workshop workshop;
    private final Messages messages;
    private final boolean json;
    private final boolean facets;

    SearchPrinter(Workshop workshop, boolean json, boolean facets) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.json = json;
        this.facets = facets;
    }

    /** False when the query could not be read. */
    boolean search(SearchQuery query, SearchResult result) {
        if (json) {
            workshop.print(Json.of(result));
        } else if (result.problems().isEmpty()) {
            found(query, result);
        }
        result.problems().forEach(problem -> problem(query.text(), problem));
        return result.problems().isEmpty();
    }

    private void found(SearchQuery query, SearchResult result) {
        workshop.say("search.total", result.total(), query.text());
        if (result.meant() != null) {
            workshop.say("search.meant", result.meant());
        }
        if (!result.variants().isEmpty()) {
            workshop.say("search.variants", String.join(comma(), result.variants()));
        }
        if (result.partial()) {
            workshop.say("search.partial");
        }
        result.hits().forEach(this::hit);
        if (facets) {
            result.facets().forEach(this::facet);
        }
        if (result.next() != null) {
            workshop.say("search.next", result.next());
        }
    }

    private String comma() {
        return messages.locale().getLanguage().equals("ar") ? "، " : ", ";
    }

    private void hit(SearchResult.Hit hit) {
        ArticleCard card = hit.article();
        String copies = hit.folded().isEmpty() ? "" : "  +" + hit.folded().size();
        String outlet = new OutletNames(messages).of(card);
        String day = card.when() == null
                ? messages.of("undated")
                : Objects.requireNonNull(card.when()).date().toString();
        workshop.print("■ " + card.title() + copies);
        workshop.print("  " + day + " · " + outlet + " · " + card.id());
        workshop.print("  " + hit.excerpt());
    }

    private void facet(SearchResult.Facet facet) {
        String about = facet.estimated() ? "~" : "";
        workshop.print(messages.of("search.facet." + facet.kind().name().toLowerCase(Locale.ROOT)) + ": "
                + facet.values().stream()
                        .map(value -> value.label() + " " + about + value.articles())
                        .collect(Collectors.joining(" · ")));
    }

    /** What is wrong, the query with a caret under the place, and the mend. */
    private void problem(String query, QueryProblem problem) {
        workshop.warn(problem.message(), problem.argument());
        workshop.shell().err().println("  " + line(query));
        workshop.shell().err().println("  " + caret(query, problem.span()));
        if (problem.mended() != null) {
            workshop.warn("query.try", problem.mended());
        }
    }

    private static String line(String query) {
        return query.replace('\n', ' ').replace('\t', ' ');
    }

    /** Carets in the columns of a place, in the direction that terminals give the line above. */
    private static String caret(String query, Span span) {
        int columns = columns(query.substring(0, span.begin()));
        int width = Math.max(1, columns(query.substring(span.begin(), span.end())));
        boolean rightToLeft = query.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(c -> c < Character.MIN_SUPPLEMENTARY_CODE_POINT && Letters.isArabic((char) c));
        return (rightToLeft ? String.valueOf(RIGHT_TO_LEFT_MARK) : "") + " ".repeat(columns) + "^".repeat(width);
    }

    private static int columns(String text) {
        return (int) text.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    void suggestions(List<Suggestion> suggestions) {
        if (suggestions.isEmpty() && !json) {
            workshop.say("suggest.none");
        }
        suggestions.forEach(this::suggestion);
    }

    private void suggestion(Suggestion suggestion) {
        if (json) {
            workshop.print(Json.of(suggestion));
            return;
        }
        String kind = messages.of("suggest." + suggestion.kind().name().toLowerCase(Locale.ROOT));
        String matched = suggestion.matched().isEmpty() ? "" : " (" + suggestion.matched() + ")";
        workshop.print(kind + ": " + suggestion.label() + matched + " · " + suggestion.articles());
    }
}
