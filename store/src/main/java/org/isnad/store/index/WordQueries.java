package org.isnad.store.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.SearchStem;

/** How words, phrases and beginnings of words are asked of headline and text: exact forms above stems, headlines above texts. Pure. */
final class WordQueries {
    private static final List<String> CLITICS = Affixes.of("glued");

    private final SearchSettings settings;

    WordQueries(SearchSettings settings) {
        this.settings = settings;
    }

    /** A word alone and with the conjunctions and prepositions that are written onto it. */
    static List<String> joined(String form) {
        List<String> joined = new ArrayList<>(List.of(form));
        CLITICS.forEach(clitic -> joined.add(clitic + form));
        return joined;
    }

    private SynonymQuery forms(String field, String form) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field).addTerm(new Term(field, form));
        joined(form).stream().skip(1).forEach(joined -> forms.addTerm(new Term(field, joined), settings.joined()));
        return forms.build();
    }

    private Query stem(String field, String form) {
        SynonymQuery.Builder stems = new SynonymQuery.Builder(field);
        joined(SearchStem.of(form)).stream().distinct().forEach(stem -> stems.addTerm(new Term(field, stem)));
        return stems.build();
    }

    /** @param name whether it is rather a name, whose endings tell it from others */
    Query word(String form, boolean name) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(forms(Fields.TITLE, form), settings.title()));
        ways.add(forms(Fields.TEXT, form));
        ways.add(new BoostQuery(stem(Fields.TITLE_STEMS, form), settings.title() * settings.stem()));
        ways.add(new BoostQuery(stem(Fields.TEXT_STEMS, form), settings.stem()));
        if (!name) {
            String light = LightStem.of(form);
            ways.add(new BoostQuery(
                    new TermQuery(new Term(Fields.TITLE_LIGHT, light)), settings.title() * settings.light()));
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.TEXT_LIGHT, light)), settings.light()));
        }
        return new DisjunctionMaxQuery(ways, settings.tie());
    }

    Query titleWord(String form) {
        return new DisjunctionMaxQuery(
                List.of(forms(Fields.TITLE, form), new BoostQuery(stem(Fields.TITLE_STEMS, form), settings.stem())),
                settings.tie());
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
    Query phrase(List<String> words, int slop, boolean titleOnly) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(row(Fields.TITLE, words, slop, false), titleOnly ? 1 : settings.title()));
        float stemmed = settings.stem() * (titleOnly ? 1 : settings.title());
        ways.add(new BoostQuery(row(Fields.TITLE_STEMS, words, slop, true), stemmed));
        if (!titleOnly) {
            ways.add(row(Fields.TEXT, words, slop, false));
            ways.add(new BoostQuery(row(Fields.TEXT_STEMS, words, slop, true), settings.stem()));
        }
        return new DisjunctionMaxQuery(ways, settings.tie());
    }

    /** Words in a row; a conjunction or preposition may be written onto the first. */
    static Query row(String field, List<String> words, int slop, boolean stems) {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder().setSlop(slop);
        for (int i = 0; i < words.size(); i++) {
            String word = stems ? SearchStem.of(words.get(i)) : words.get(i);
            List<String> ways = i == 0 || slop > 0 ? joined(word) : List.of(word);
            row.add(ways.stream().map(way -> new Term(field, way)).toArray(Term[]::new));
        }
        return row.build();
    }

    /** Words in their own letters, in headline or text. */
    static Query letters(List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(Fields.LETTERS, words.getFirst()))
                : new PhraseQuery(Fields.LETTERS, words.toArray(String[]::new));
    }

    Query prefix(String start, boolean titleOnly) {
        List<Query> ways = new ArrayList<>();
        ways.add(begins(Fields.TITLE, start, settings.title()));
        ways.add(begins(Fields.TITLE_STEMS, start, settings.title() * settings.stem()));
        if (!titleOnly) {
            ways.add(begins(Fields.TEXT, start, 1));
            ways.add(begins(Fields.TEXT_STEMS, start, settings.stem()));
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
