package org.isnad.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.views.Library;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/** What a search found, whatever the spelling: hits folded under their origin. */
public record SearchPage(
        Shell shell, String query, String total, List<Hit> hits, List<DirectedText> variants, Pager pager) {
    private static final int SIZE = 20;
    private static final int LONGEST = 200;

    public SearchPage {
        hits = List.copyOf(hits);
        variants = List.copyOf(variants);
    }

    /**
     * One hit.
     *
     * @param excerpt with the matching words marked in their own letters
     * @param because the spelling that matched, where it is another than was typed
     * @param fold «+١٢», null when nothing is folded under it
     */
    public record Hit(
            ArticleItem article,
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

    public boolean asked() {
        return !query.isEmpty();
    }

    /** @param page 0-based */
    public static SearchPage of(Shell shell, Library library, String typed, int page) {
        String query = typed.strip();
        query = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        SearchResult found = query.isEmpty()
                ? SearchResult.nothing()
                : library.search(new SearchQuery(query, page * SIZE, SIZE + 1));
        String asked = query;
        return new SearchPage(
                shell,
                query,
                shell.say("n.results", found.total()),
                found.hits().stream()
                        .limit(SIZE)
                        .map(hit -> hit(shell, hit, asked, found.variants()))
                        .toList(),
                found.variants().stream().map(shell::directed).toList(),
                Pager.of(
                        shell,
                        Links.search(query) + "&page=",
                        page,
                        found.hits().size() > SIZE));
    }

    private static Hit hit(Shell shell, SearchResult.Hit hit, String query, List<String> variants) {
        List<ArticleItem> folded =
                hit.folded().stream().map(card -> ArticleItem.of(shell, card)).toList();
        return new Hit(
                ArticleItem.of(shell, hit.article()),
                excerpt(shell, hit),
                because(shell, hit, query, variants),
                folded.isEmpty() ? null : "+" + shell.wording().number(folded.size()),
                folded);
    }

    private static Excerpt excerpt(Shell shell, SearchResult.Hit hit) {
        String text = hit.excerpt();
        DirectedText directed = shell.directed(text);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Span mark : hit.marks().stream().sorted().toList()) {
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
