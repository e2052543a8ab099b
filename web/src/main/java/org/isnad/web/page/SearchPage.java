package org.isnad.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.views.Library;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, whatever the spelling: hits folded under their origin; or where its query is wrong.
 *
 * @param keeping what the form that keeps the search sends back; null where it is not to be kept
 */
public record SearchPage(
        Shell shell,
        Asked query,
        String total,
        List<Hit> hits,
        List<DirectedText> variants,
        @Nullable String asTyped,
        @Nullable Choice meant,
        boolean partial,
        List<Choice> orders,
        List<Facet> facets,
        List<QueryError> errors,
        Pager pager,
        @Nullable String keeping) {
    private static final int SIZE = 20;
    private static final int LONGEST = 1000;

    public SearchPage {
        hits = List.copyOf(hits);
        variants = List.copyOf(variants);
        orders = List.copyOf(orders);
        facets = List.copyOf(facets);
        errors = List.copyOf(errors);
    }

    /**
     * A search as its address tells it.
     *
     * @param order {@code newest}, {@code oldest}; anything else is the best first
     * @param names {@code typed} when other spellings of names are not to be searched
     * @param after where the page before ended; empty for the first
     */
    public record Asked(String text, String order, String names, String after) {
        public Asked {
            String stripped = text.strip();
            text = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
        }

        private SearchQuery.Order byWhat() {
            return switch (order) {
                case "newest" -> SearchQuery.Order.NEWEST;
                case "oldest" -> SearchQuery.Order.OLDEST;
                default -> SearchQuery.Order.RELEVANCE;
            };
        }

        private boolean asTyped() {
            return names.equals("typed");
        }

        private SearchQuery query() {
            return new SearchQuery(text, byWhat(), asTyped(), after.isEmpty() ? null : after, 0, SIZE);
        }

        /** The address of a search like this one. */
        private String to(Shell shell, String otherText, SearchQuery.Order other, boolean typed, String behind) {
            String by = other == SearchQuery.Order.RELEVANCE
                    ? ""
                    : "&order=" + other.name().toLowerCase(Locale.ROOT);
            return shell.href(Links.search(otherText)
                    + by
                    + (typed ? "&names=typed" : "")
                    + (behind.isEmpty() ? "" : "&after=" + Links.encode(behind)));
        }
    }

    /**
     * One hit.
     *
     * @param title its headline, with the matching words marked
     * @param excerpt with the matching words marked in their own letters
     * @param because the spelling that matched, where it is another than was typed
     * @param fold «+١٢», null when nothing is folded under it
     */
    public record Hit(
            ArticleItem article,
            Excerpt title,
            Excerpt excerpt,
            @Nullable DirectedText because,
            @Nullable String fold,
            List<ArticleItem> folded) {
        public Hit {
            folded = List.copyOf(folded);
        }
    }

    /** A piece of text; marked and unmarked stretches. */
    public record Excerpt(String dir, @Nullable String lang, List<Stretch> stretches) {
        public Excerpt {
            stretches = List.copyOf(stretches);
        }
    }

    public record Stretch(DirectedText text, boolean marked) {}

    /** A link to a search like this one; the one that is shown is chosen. */
    public record Choice(DirectedText label, String href, boolean chosen) {}

    /** What the matches tell of, each value a link to a narrower search. */
    public record Facet(String label, boolean estimated, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    public record Value(DirectedText label, String count, String href) {}

    public boolean asked() {
        return !query.text.isEmpty();
    }

    public static SearchPage of(Shell shell, Library library, Asked asked, @Nullable String token) {
        SearchResult found = asked.text.isEmpty() ? SearchResult.nothing() : library.search(asked.query());
        return new SearchPage(
                shell,
                asked,
                shell.say("n.results", found.total()),
                found.hits().stream()
                        .map(hit -> hit(shell, hit, asked.text, found.variants()))
                        .toList(),
                found.variants().stream().map(shell::directed).toList(),
                found.variants().isEmpty() ? null : asked.to(shell, asked.text, asked.byWhat(), true, ""),
                meant(shell, asked, found.meant()),
                found.partial(),
                orders(shell, asked),
                facets(shell, asked, found),
                found.problems().stream()
                        .map(problem -> QueryError.of(shell, asked.text, problem))
                        .toList(),
                pager(shell, asked, found.next()),
                asked.text.isEmpty() || !found.problems().isEmpty() ? null : token);
    }

    private static @Nullable Choice meant(Shell shell, Asked asked, @Nullable String meant) {
        return meant == null
                ? null
                : new Choice(shell.directed(meant), asked.to(shell, meant, asked.byWhat(), asked.asTyped(), ""), false);
    }

    private static List<Choice> orders(Shell shell, Asked asked) {
        List<Choice> orders = new ArrayList<>();
        for (SearchQuery.Order order : SearchQuery.Order.values()) {
            String label = shell.say("search.sort." + order.name().toLowerCase(Locale.ROOT));
            String href = asked.to(shell, asked.text, order, asked.asTyped(), "");
            orders.add(new Choice(shell.directed(label), href, order == asked.byWhat()));
        }
        return orders;
    }

    private static List<Facet> facets(Shell shell, Asked asked, SearchResult found) {
        List<Facet> facets = new ArrayList<>();
        for (SearchResult.Facet facet : found.facets()) {
            String name = facet.kind().name().toLowerCase(Locale.ROOT);
            String field = shell.say("query.field." + name);
            List<Value> values = facet.values().stream()
                    .map(value -> new Value(
                            shell.directed(value.label()),
                            shell.wording().number(value.articles()),
                            asked.to(shell, narrowed(asked, field, value), asked.byWhat(), asked.asTyped(), "")))
                    .toList();
            facets.add(new Facet(shell.say("facet." + name), facet.estimated(), values));
        }
        return facets;
    }

    private static String narrowed(Asked asked, String field, SearchResult.Value value) {
        boolean day =
                !value.label().isEmpty() && Character.isDigit(value.label().charAt(0)) && field.length() <= 3;
        String wanted = day ? value.label() : "\"" + value.label().replace('"', ' ') + "\"";
        return asked.text + " " + field + ":" + wanted;
    }

    private static Pager pager(Shell shell, Asked asked, @Nullable String next) {
        String first = asked.after.isEmpty() ? null : asked.to(shell, asked.text, asked.byWhat(), asked.asTyped(), "");
        String more = next == null ? null : asked.to(shell, asked.text, asked.byWhat(), asked.asTyped(), next);
        return new Pager(first, more);
    }

    private static Hit hit(Shell shell, SearchResult.Hit hit, String query, List<String> variants) {
        List<ArticleItem> folded =
                hit.folded().stream().map(card -> ArticleItem.of(shell, card)).toList();
        ArticleItem article = ArticleItem.of(shell, hit.article());
        boolean titled = !hit.article().title().isBlank();
        return new Hit(
                article,
                excerpt(shell, titled ? hit.article().title() : article.title().text(), hit.titleMarks()),
                excerpt(shell, hit.excerpt(), hit.marks()),
                because(shell, hit, query, variants),
                folded.isEmpty() ? null : "+" + shell.wording().number(folded.size()),
                folded);
    }

    static Excerpt excerpt(Shell shell, String text, List<Span> marks) {
        DirectedText directed = shell.directed(text);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Span mark : marks.stream().sorted().toList()) {
            if (mark.begin() >= at && mark.end() <= text.length()) {
                stretches.add(stretch(text, at, mark.begin(), directed.dir(), false));
                stretches.add(stretch(text, mark.begin(), mark.end(), directed.dir(), true));
                at = mark.end();
            }
        }
        stretches.add(stretch(text, at, text.length(), directed.dir(), false));
        return new Excerpt(directed.dir(), directed.lang(), stretches);
    }

    private static Stretch stretch(String text, int begin, int end, String dir, boolean marked) {
        return new Stretch(new DirectedText(text.substring(begin, end), dir, null), marked);
    }

    /** The variants among a hit's marks, when no mark is a word as it was typed. */
    private static @Nullable DirectedText because(
            Shell shell, SearchResult.Hit hit, String query, List<String> variants) {
        Set<String> found = new LinkedHashSet<>();
        String typed = Letters.fold(query);
        for (Span mark : hit.marks()) {
            String word = mark.end() <= hit.excerpt().length() ? mark.of(hit.excerpt()) : "";
            if (isVariant(Letters.fold(word), typed, variants)) {
                found.add(word);
            }
        }
        return found.isEmpty() ? null : shell.directed(String.join(shell.say("list.comma"), found));
    }

    private static boolean isVariant(String word, String typed, List<String> variants) {
        return !word.isEmpty()
                && !typed.contains(word)
                && variants.stream().map(Letters::fold).anyMatch(variant -> word.contains(variant));
    }
}
