package org.isnad.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.facts.NameMatcher;
import org.isnad.store.index.Excerpts;
import org.isnad.store.index.Matching;
import org.isnad.store.index.Searching;
import org.isnad.store.index.Stems;
import org.isnad.store.index.Variants;
import org.isnad.store.rows.Shelf;
import org.isnad.views.ArticleCard;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;

/** One search: matched by the index, folded under origins and shown by the shelf. */
final class Search {
    /** Matches looked at for one shown hit: copies beyond it stay unfolded. */
    private static final int DEPTH = 6;

    private static final int LEAST = 60;

    private final Shelf shelf;
    private final Searching searching;
    private final Stems stems;
    private final Supplier<NameMatcher> names;

    Search(Shelf shelf, Searching searching, Stems stems, Supplier<NameMatcher> names) {
        this.shelf = shelf;
        this.searching = searching;
        this.stems = stems;
        this.names = names;
    }

    SearchResult search(SearchQuery query) {
        Variants variants = new Variants(shelf.nameWords(), searching::holds, names);
        Matching matching = Matching.of(
                query.text(), stems, variants, normal -> shelf.entity(normal).orElse(null));
        int wanted = query.offset() + query.limit();
        Searching.Ranked ranked = searching.find(matching, Math.max(LEAST, wanted * DEPTH));
        List<List<ArticleCard>> groups = fold(ranked.ids());
        List<SearchResult.Hit> hits = groups.stream()
                .skip(query.offset())
                .limit(query.limit())
                .map(group -> hit(group, matching))
                .toList();
        return new SearchResult(ranked.total(), hits, matching.variants());
    }

    /** Groups matches that share an origin, in the order of each group's best; the origin itself leads when it matched. */
    private List<List<ArticleCard>> fold(List<String> ids) {
        Map<String, List<ArticleCard>> groups = new LinkedHashMap<>();
        shelf.origins(ids).forEach((card, origin) -> {
            List<ArticleCard> group = groups.computeIfAbsent(origin, key -> new ArrayList<>());
            if (card.id().equals(origin)) {
                group.addFirst(card);
            } else {
                group.add(card);
            }
        });
        return List.copyOf(groups.values());
    }

    private SearchResult.Hit hit(List<ArticleCard> group, Matching matching) {
        ArticleCard card = group.getFirst();
        String text = shelf.found(List.of(card.id())).stream()
                .map(found -> found.article().text())
                .findFirst()
                .orElse("");
        Excerpts.Excerpt excerpt = Excerpts.of(text, matching);
        return new SearchResult.Hit(card, excerpt.text(), excerpt.marks(), group.subList(1, group.size()));
    }
}
