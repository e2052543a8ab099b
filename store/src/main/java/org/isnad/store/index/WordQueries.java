package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.isnad.arabic.SearchStem;
import org.jspecify.annotations.Nullable;

/** How words, phrases and beginnings of words are asked of headline and text: exact forms above stems, headlines above texts. */
final class WordQueries {
    /** The terms of the index that is asked. */
    interface Dictionary {
        /** What asks for a term; null where it stands in no article and need not be asked for. */
        @Nullable
        TermQuery query(Term term) throws IOException;
    }

    /** Of an index that is not there yet: every term may stand in it. */
    static final Dictionary TO_COME = TermQuery::new;

    private final SearchSettings settings;
    private final Dictionary dictionary;

    WordQueries(SearchSettings settings, Dictionary dictionary) {
        this.settings = settings;
        this.dictionary = dictionary;
    }

    /** A word alone and with the conjunctions and prepositions that are written onto it. */
    static List<String> joined(String form) {
        List<String> joined = new ArrayList<>(List.of(form));
        StemTerms.CLITICS.forEach(clitic -> joined.add(clitic + form));
        return joined;
    }

    private void term(String field, String word, float boost, List<Query> ways) throws IOException {
        TermQuery way = dictionary.query(new Term(field, word));
        if (way != null) {
            ways.add(new BoostQuery(way, boost));
        }
    }

    /**
     * What each way in which an article has a word adds to its score: an exact form is under its stem too. With a conjunction or preposition
     * written onto it a word is found by its stem alone.
     *
     * @param name whether it is rather a name, whose endings tell it from others
     */
    List<Query> ways(String form, boolean name) throws IOException {
        List<Query> ways = new ArrayList<>();
        term(Fields.TITLE, form, settings.title(), ways);
        term(Fields.TEXT, form, 1, ways);
        String stem = SearchStem.of(form);
        term(Fields.TITLE_STEMS, stem, settings.title() * settings.stem(), ways);
        term(Fields.STEMS, stem, settings.stem(), ways);
        if (!name) {
            for (String light : StemTerms.light(form)) {
                term(Fields.TITLE_STEMS, light, settings.title() * settings.light(), ways);
                term(Fields.STEMS, light, settings.light(), ways);
            }
        }
        return ways;
    }

    /** What has a word in any of {@link #ways}, without an order: all of them lie within those of the stems. */
    Query matching(String form, boolean name) throws IOException {
        List<Query> ways = new ArrayList<>();
        term(Fields.STEMS, SearchStem.of(form), 1, ways);
        if (!name) {
            for (String light : StemTerms.light(form)) {
                term(Fields.STEMS, light, 1, ways);
            }
        }
        return any(ways);
    }

    private static Query any(List<Query> ways) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }

    private Query best(List<Query> ways) {
        return ways.isEmpty()
                ? new MatchNoDocsQuery("stands in no article")
                : new DisjunctionMaxQuery(ways, settings.tie());
    }

    Query titleWord(String form) throws IOException {
        List<Query> ways = new ArrayList<>();
        term(Fields.TITLE, form, 1, ways);
        term(Fields.TITLE_STEMS, SearchStem.of(form), settings.stem(), ways);
        return best(ways);
    }

    /** Another spelling of a name, only where it stands in a person's name: a name is not taken for a word. */
    Query variant(String form) {
        Query words = new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new TermQuery(new Term(Fields.TITLE, form)), settings.title()),
                        new TermQuery(new Term(Fields.TEXT, form))),
                settings.tie());
        Query named = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.NAME_WORDS, form)), Occur.FILTER)
                .add(words, Occur.SHOULD)
                .build();
        return new BoostQuery(named, settings.variant());
    }

    /** @param slop by how many places the words may be moved */
    Query phrase(List<String> words, int slop, boolean titleOnly) throws IOException {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(row(Fields.TITLE, words, slop), titleOnly ? 1 : settings.title()));
        if (!titleOnly) {
            ways.add(row(Fields.TEXT, words, slop));
        }
        return new DisjunctionMaxQuery(ways, settings.tie());
    }

    /** Words in a row; a conjunction or preposition may be written onto the first, onto all where they need not be in their places. */
    private Query row(String field, List<String> words, int slop) throws IOException {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder().setSlop(slop);
        for (int i = 0; i < words.size(); i++) {
            List<Term> ways = new ArrayList<>();
            for (String way : i == 0 || slop > 0 ? joined(words.get(i)) : List.of(words.get(i))) {
                Term term = new Term(field, way);
                if (dictionary.query(term) != null) {
                    ways.add(term);
                }
            }
            if (ways.isEmpty()) {
                return new MatchNoDocsQuery("stands in no article");
            }
            row.add(ways.toArray(Term[]::new));
        }
        return row.build();
    }

    /** Words in a row; a conjunction or preposition may be written onto the first. */
    static Query glued(String field, List<String> words) {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            List<String> ways = i == 0 ? joined(words.get(i)) : List.of(words.get(i));
            row.add(ways.stream().map(way -> new Term(field, way)).toArray(Term[]::new));
        }
        return row.build();
    }

    /**
     * Words in their own letters, in headline or text. Where the letters stand is not indexed: for a row of words it is the folded
     * row in an article that has all these letters, and whoever shows a hit looks whether its text has the row.
     *
     * @param forms the same words in normal form
     */
    static Query letters(List<String> letters, List<String> forms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        letters.forEach(word -> all.add(new TermQuery(new Term(Fields.LETTERS, word)), Occur.FILTER));
        List<Query> ways = List.of(exactRow(Fields.TITLE, forms), exactRow(Fields.TEXT, forms));
        return all.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST).build();
    }

    private static Query exactRow(String field, List<String> forms) {
        return forms.size() == 1
                ? new TermQuery(new Term(field, forms.getFirst()))
                : new PhraseQuery(field, forms.toArray(String[]::new));
    }

    Query prefix(String start, boolean titleOnly) {
        List<Query> ways = new ArrayList<>();
        ways.add(begins(Fields.TITLE, start, settings.title()));
        ways.add(begins(Fields.TITLE_STEMS, start, settings.title() * settings.stem()));
        if (!titleOnly) {
            ways.add(begins(Fields.TEXT, start, 1));
            ways.add(begins(Fields.STEMS, start, settings.stem()));
        }
        return new DisjunctionMaxQuery(ways, settings.tie());
    }

    private static Query begins(String field, String start, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, start))), boost);
    }

    /** A row of words in one of the short fields, whose words are stems. */
    static Query shortRow(String field, List<String> words) {
        String[] stems = words.stream().map(SearchStem::of).toArray(String[]::new);
        return stems.length == 1 ? new TermQuery(new Term(field, stems[0])) : new PhraseQuery(field, stems);
    }
}
