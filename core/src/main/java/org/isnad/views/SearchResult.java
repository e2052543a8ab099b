package org.isnad.views;

import java.util.List;
import org.isnad.Span;
import org.isnad.views.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total number of matching articles, copies included
 * @param hits a page of them in the order asked for, copies folded under their origin
 * @param variants spellings that were searched besides the typed one, such as ترمب for ترامب
 * @param facets the matches counted by what they tell of, the most frequent first
 * @param next what leads to the next page; null when there is none
 * @param meant the query in a spelling that finds something, where the typed one finds nothing
 * @param partial whether no article has all the words, so that those with most of them are shown
 * @param problems what is wrong with the query; then nothing was searched
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        List<String> variants,
        List<Facet> facets,
        @Nullable String next,
        @Nullable String meant,
        boolean partial,
        List<QueryProblem> problems) {
    public SearchResult {
        hits = List.copyOf(hits);
        variants = List.copyOf(variants);
        facets = List.copyOf(facets);
        problems = List.copyOf(problems);
    }

    public SearchResult(long total, List<Hit> hits, List<String> variants) {
        this(total, hits, variants, List.of(), null, null, false, List.of());
    }

    public static SearchResult nothing() {
        return new SearchResult(0, List.of(), List.of());
    }

    public static SearchResult misread(List<QueryProblem> problems) {
        return new SearchResult(0, List.of(), List.of(), List.of(), null, null, false, problems);
    }

    /**
     * One hit.
     *
     * @param article the article
     * @param titleMarks spans of its headline that matched
     * @param excerpt a piece of its text
     * @param marks spans of the excerpt that matched, in the original letters
     * @param folded cards of copies of it that matched too
     */
    public record Hit(
            ArticleCard article, List<Span> titleMarks, String excerpt, List<Span> marks, List<ArticleCard> folded) {
        public Hit {
            titleMarks = List.copyOf(titleMarks);
            marks = List.copyOf(marks);
            folded = List.copyOf(folded);
        }
    }

    public enum FacetKind {
        OUTLET,
        PERSON,
        PLACE,
        ORGANISATION,
        SECTION,
        DAY;

        /** Which facet counts an entity, by the word its id begins with; null for roles. */
        public static @Nullable FacetKind ofEntity(String entity) {
            if (entity.startsWith("person/")) {
                return PERSON;
            }
            if (entity.startsWith("place/")) {
                return PLACE;
            }
            return entity.startsWith("organisation/") ? ORGANISATION : null;
        }
    }

    /**
     * The matches counted by one thing.
     *
     * @param estimated whether the counts are those of a sample, made as large as the whole
     */
    public record Facet(FacetKind kind, boolean estimated, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a facet.
     *
     * @param label as readers see it, and as a query asks for it; days in ISO form
     * @param articles how many of the matches have it
     */
    public record Value(String label, long articles) {}
}
