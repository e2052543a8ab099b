package org.isnad.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.index.Excerpts;
import org.isnad.store.index.Searching;
import org.isnad.store.rows.Shelf;
import org.isnad.views.ArticleCard;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.StoryCard;
import org.isnad.views.Suggestion;
import org.isnad.views.query.Clause;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Search and suggestions: matched by the index, folded under origins and shown by the shelf. Safe for many threads.
 *
 * <p>A group of copies stands where its best match stands, and nowhere else, whatever the page: for each match it is asked whether
 * one of its copies stands before it.
 */
final class Search {
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_PASSED_OVER = 10_000;
    private static final int MOST_COPIES = 500;
    private static final int STORIES = 3;
    private static final int HEADLINES = 12;

    private final Shelf shelf;
    private final Searching searching;
    private final QueryParser parser = new QueryParser(Lexicon.bundled());

    Search(Shelf shelf, Searching searching) {
        this.shelf = shelf;
        this.searching = searching;
    }

    SearchResult search(SearchQuery query) {
        return switch (parser.parse(query.text())) {
            case ParsedQuery.Blank blank -> SearchResult.nothing();
            case ParsedQuery.Misread misread -> SearchResult.misread(misread.problems());
            case ParsedQuery.Understood(Clause clause) -> search(clause, query);
        };
    }

    private SearchResult search(Clause clause, SearchQuery query) {
        try (Searching.Asked asked = searching.ask(clause, query, shelf::articlesOfStory)) {
            Searching.Counts counts = asked.counts();
            int skipped = Math.min(query.offset(), MOST_PASSED_OVER);
            List<Group> groups = groups(asked, skipped + query.limit() + 1);
            List<Group> shown =
                    groups.stream().skip(skipped).limit(query.limit()).toList();
            boolean more = groups.size() > skipped + query.limit();
            Map<String, String> texts =
                    shelf.texts(shown.stream().map(group -> group.leader().id()).toList());
            return new SearchResult(
                    counts.total(),
                    shown.stream().map(group -> hit(group, texts, asked)).toList(),
                    asked.variants(),
                    counts.facets(),
                    more && !shown.isEmpty() ? shown.getLast().place() : null,
                    counts.total() == 0 ? meant(query.text(), asked.meant()) : null,
                    asked.partial(),
                    List.of());
        }
    }

    /**
     * Matches of one origin.
     *
     * @param cards the one to show first
     * @param place what leads to the matches behind its best
     */
    private record Group(List<ArticleCard> cards, String place) {
        ArticleCard leader() {
            return cards.getFirst();
        }
    }

    private List<Group> groups(Searching.Asked asked, int most) {
        List<Group> groups = new ArrayList<>();
        while (groups.size() < most) {
            int wanted = Math.min(MOST_AT_ONCE, 2 * (most - groups.size()) + 4);
            List<String> ids = asked.next(wanted);
            groups.addAll(groups(asked, ids));
            if (ids.size() < wanted) {
                break;
            }
        }
        return groups;
    }

    /** The groups whose best match is among the given matches. */
    private List<Group> groups(Searching.Asked asked, List<String> ids) {
        Map<String, List<String>> families = shelf.families(ids, MOST_COPIES);
        Set<String> all = new LinkedHashSet<>(ids);
        families.values().forEach(all::addAll);
        Map<String, String> matching = asked.among(List.copyOf(all));
        Map<String, ArticleCard> cards = shelf.cards(List.copyOf(matching.keySet()));
        if (asked.wantsRows()) {
            Map<String, String> texts = shelf.texts(List.copyOf(cards.keySet()));
            cards.values().removeIf(card -> !asked.hasRows(card.title(), texts.getOrDefault(card.id(), "")));
            matching.keySet().retainAll(cards.keySet());
        }
        List<Group> groups = new ArrayList<>();
        for (String id : ids) {
            List<String> known = families.getOrDefault(id, List.of());
            List<String> family = known.contains(id) ? known : List.of(id);
            List<String> found =
                    matching.keySet().stream().filter(family::contains).toList();
            if (!found.isEmpty() && found.getFirst().equals(id) && cards.containsKey(id)) {
                groups.add(group(family, found, cards, Objects.requireNonNull(matching.get(id))));
            }
        }
        return groups;
    }

    /** The origin leads its copies where it matched too. */
    private static Group group(List<String> family, List<String> found, Map<String, ArticleCard> cards, String place) {
        List<ArticleCard> group = new ArrayList<>();
        for (String id : found) {
            ArticleCard card = cards.get(id);
            if (card != null && id.equals(family.getFirst())) {
                group.addFirst(card);
            } else if (card != null) {
                group.add(card);
            }
        }
        return new Group(group, place);
    }

    private static SearchResult.Hit hit(Group group, Map<String, String> texts, Searching.Asked asked) {
        ArticleCard card = group.leader();
        Excerpts.Excerpt excerpt = asked.excerpt(texts.getOrDefault(card.id(), ""));
        List<ArticleCard> copies = group.cards().subList(1, group.cards().size());
        return new SearchResult.Hit(card, asked.marks(card.title()), excerpt.text(), excerpt.marks(), copies);
    }

    /** The query with likelier words in the places of those that stand nowhere. */
    private static @Nullable String meant(String query, Map<String, String> words) {
        StringBuilder meant = new StringBuilder();
        int at = 0;
        for (Word word : words.isEmpty() ? List.<Word>of() : Words.of(query)) {
            String likely = words.get(word.form());
            if (likely != null) {
                meant.append(query, at, word.span().begin()).append(likely);
                at = word.span().end();
            }
        }
        return at == 0 ? null : meant.append(query.substring(at)).toString();
    }

    List<Suggestion> suggest(String typed, int most) {
        List<Suggestion> stories = stories(typed, Math.min(STORIES, most));
        List<Suggestion> all = new ArrayList<>(searching.names(typed, most - stories.size()));
        all.addAll(stories);
        return all;
    }

    private List<Suggestion> stories(String typed, int most) {
        Map<String, Suggestion> stories = new LinkedHashMap<>();
        for (StoryCard card : shelf.storiesOf(searching.headlines(Letters.fold(typed), HEADLINES))) {
            stories.putIfAbsent(
                    card.id(), new Suggestion(Suggestion.Kind.STORY, card.headline(), "", card.articles(), card.id()));
        }
        return stories.values().stream().limit(most).toList();
    }
}
