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
import org.isnad.arabic.Word;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready: what to ask Lucene, and which words of a hit to mark. Exact forms rank above stems, headlines above
 * bodies, the typed spelling above its variants.
 */
public final class Matching {
    private static final float TITLE = 3;
    private static final float STEM = 0.4f;
    private static final float VARIANT = 0.8f;
    private static final float TIE = 0.1f;

    private final Query query;
    private final Set<String> forms;
    private final Set<String> stems;
    private final Set<String> variants;
    private final @Nullable String entity;
    private final Stems stemmer;

    private Matching(
            Query query,
            Set<String> forms,
            Set<String> stems,
            Set<String> variants,
            @Nullable String entity,
            Stems stemmer) {
        this.query = query;
        this.forms = forms;
        this.stems = stems;
        this.variants = variants;
        this.entity = entity;
        this.stemmer = stemmer;
    }

    /**
     * Makes a typed query ready.
     *
     * @param entities the entity that a whole query in normal form names, or null
     */
    public static Matching of(
            String typed, Stems stemmer, Variants variants, Function<String, @Nullable String> entities) {
        List<SearchTerms.Part> parts = SearchTerms.parse(typed);
        if (parts.isEmpty()) {
            return new Matching(
                    new MatchNoDocsQuery("nothing to look for"), Set.of(), Set.of(), Set.of(), null, stemmer);
        }
        Set<String> forms = new LinkedHashSet<>();
        Set<String> stems = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (SearchTerms.Part part : parts) {
            List<String> spelled =
                    part.isPhrase() ? List.of() : variants.of(part.words().getFirst());
            forms.addAll(part.words());
            part.words().forEach(word -> stems.add(stemmer.of(word)));
            others.addAll(spelled);
            all.add(
                    part.isPhrase()
                            ? phrase(part.words(), stemmer)
                            : word(part.words().getFirst(), spelled, stemmer),
                    BooleanClause.Occur.MUST);
        }
        String entity = entities.apply(String.join(
                " ", parts.stream().flatMap(part -> part.words().stream()).toList()));
        return new Matching(orEntity(all.build(), entity), forms, stems, others, entity, stemmer);
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

    private static Query word(String form, List<String> variants, Stems stemmer) {
        List<Query> ways = new ArrayList<>(exact(form, 1));
        String stem = stemmer.of(form);
        ways.add(term(Fields.TITLE_STEMS, stem, TITLE * STEM));
        ways.add(term(Fields.TEXT_STEMS, stem, STEM));
        for (String variant : variants) {
            ways.addAll(exact(variant, VARIANT));
            ways.add(term(Fields.TEXT_STEMS, stemmer.of(variant), VARIANT * STEM));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static List<Query> exact(String form, float boost) {
        return List.of(term(Fields.TITLE, form, TITLE * boost), term(Fields.TEXT, form, boost));
    }

    private static Query term(String field, String word, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, word)), boost);
    }

    private static Query phrase(List<String> words, Stems stemmer) {
        String[] exact = words.toArray(String[]::new);
        String[] stems = words.stream().map(stemmer::of).toArray(String[]::new);
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
        return forms.contains(word.form()) || variants.contains(word.form()) || stems.contains(stemmer.of(word.form()));
    }
}
