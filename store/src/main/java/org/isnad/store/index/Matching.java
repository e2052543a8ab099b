package org.isnad.store.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.SearchStem;
import org.isnad.arabic.Word;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready: what to ask Lucene, and which words of a hit to mark. Exact forms rank above stems, headlines above
 * bodies, the typed spelling above its variants.
 */
public final class Matching {
    /** With the variants together, what stays below the number of clauses that Lucene takes; further words are passed over. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_VARIANTS = 48;
    private static final float TITLE = 3;
    private static final float STEM = 0.4f;
    private static final float JOINED = 0.9f;
    private static final List<String> CLITICS = Affixes.of("glued");
    private static final float VARIANT = 0.8f;
    private static final float TIE = 0.1f;

    private final Query query;
    private final Set<String> forms;
    private final Set<String> stems;
    private final Set<String> variants;
    private final @Nullable String entity;

    private Matching(Query query, Set<String> forms, Set<String> stems, Set<String> variants, @Nullable String entity) {
        this.query = query;
        this.forms = forms;
        this.stems = stems;
        this.variants = variants;
        this.entity = entity;
    }

    /**
     * Makes a typed query ready.
     *
     * @param entities the entity that a whole query in normal form names, or null
     */
    public static Matching of(String typed, Variants variants, Function<String, @Nullable String> entities) {
        List<SearchTerms.Part> parts = SearchTerms.first(MOST_WORDS, SearchTerms.parse(typed));
        if (parts.isEmpty()) {
            return new Matching(new MatchNoDocsQuery("nothing to look for"), Set.of(), Set.of(), Set.of(), null);
        }
        Set<String> forms = new LinkedHashSet<>();
        Set<String> stems = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (SearchTerms.Part part : parts) {
            if (part.isPhrase()) {
                forms.addAll(part.words());
                part.words().forEach(word -> stems.add(SearchStem.of(word)));
                all.add(phrase(part.words()), BooleanClause.Occur.MUST);
            } else {
                String bare = variants.bare(part.words().getFirst());
                List<String> spelled = variants.of(bare).stream()
                        .limit(MOST_VARIANTS - others.size())
                        .toList();
                forms.addAll(joined(bare));
                stems.add(SearchStem.of(bare));
                others.addAll(spelled);
                all.add(word(bare, spelled), BooleanClause.Occur.MUST);
            }
        }
        String entity = entities.apply(String.join(
                " ", parts.stream().flatMap(part -> part.words().stream()).toList()));
        return new Matching(orEntity(all.build(), entity), forms, stems, others, entity);
    }

    /** An article that names the entity another way («الوزير») matches too, below those with the words. */
    private static Query orEntity(Query words, @Nullable String entity) {
        if (entity == null) {
            return words;
        }
        return new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(Fields.ENTITY, entity)), STEM), BooleanClause.Occur.SHOULD)
                .build();
    }

    /** A word alone and with the conjunctions and prepositions that are written onto it. */
    private static List<String> joined(String form) {
        List<String> joined = new ArrayList<>(List.of(form));
        CLITICS.forEach(clitic -> joined.add(clitic + form));
        return joined;
    }

    private static Query word(String form, List<String> variants) {
        List<Query> ways = new ArrayList<>(exact(form, 1));
        joined(form).stream().skip(1).forEach(written -> ways.addAll(exact(written, JOINED)));
        String stem = SearchStem.of(form);
        ways.add(term(Fields.TITLE_STEMS, stem, TITLE * STEM));
        ways.add(term(Fields.TEXT_STEMS, stem, STEM));
        for (String variant : variants) {
            ways.addAll(exact(variant, VARIANT));
            ways.add(term(Fields.TEXT_STEMS, SearchStem.of(variant), VARIANT * STEM));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static List<Query> exact(String form, float boost) {
        return List.of(term(Fields.TITLE, form, TITLE * boost), term(Fields.TEXT, form, boost));
    }

    private static Query term(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }

    private static Query phrase(List<String> words) {
        String[] exact = words.toArray(String[]::new);
        String[] stems = words.stream().map(SearchStem::of).toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new PhraseQuery(Fields.TITLE, exact), TITLE),
                        new PhraseQuery(Fields.TEXT, exact),
                        new BoostQuery(new PhraseQuery(Fields.TITLE_STEMS, stems), TITLE * STEM),
                        new BoostQuery(new PhraseQuery(Fields.TEXT_STEMS, stems), STEM)),
                TIE);
    }

    Query query() {
        return query;
    }

    /** Spellings searched besides the typed ones. */
    public List<String> variants() {
        return List.copyOf(variants);
    }

    /** The entity that the query names as a whole. */
    public @Nullable String entity() {
        return entity;
    }

    /** Whether a word of a hit is one that was looked for. */
    boolean marks(Word word) {
        return forms.contains(word.form())
                || variants.contains(word.form())
                || stems.contains(SearchStem.of(word.form()));
    }
}
