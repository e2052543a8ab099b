package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.isnad.arabic.Letters;
import org.isnad.arabic.SearchStem;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.views.SearchResult.FacetKind;
import org.isnad.views.Suggestion;

/** What a reader who is typing may mean: names whose spelling has the letters typed at the beginning of any of its words. */
final class Suggesting {
    private static final int SHORTEST = 2;
    private static final int SHORTEST_IN_HEADLINES = 3;
    private static final int LONGEST = 80;

    private final NameDictionary names;

    Suggesting(NameDictionary names) {
        this.names = names;
    }

    List<Suggestion> names(String typed, int most) throws IOException {
        String normal = Letters.fold(typed).strip();
        if (normal.length() < SHORTEST || normal.length() > LONGEST) {
            return List.of();
        }
        Map<String, NameDictionary.Named> entities = new LinkedHashMap<>();
        Map<String, Integer> articles = new LinkedHashMap<>();
        for (NameDictionary.Named named : found(normal)) {
            if (FacetKind.ofEntity(named.entity()) != null) {
                entities.putIfAbsent(named.entity(), named);
                articles.merge(named.entity(), named.articles(), Math::max);
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (Map.Entry<String, NameDictionary.Named> each : entities.entrySet()) {
            if (suggestions.size() == most) {
                break;
            }
            suggestions.add(suggestion(each.getValue(), normal));
        }
        return suggestions;
    }

    /** Without the article too: «راصد» leads to «الراصد». */
    private List<NameDictionary.Named> found(String normal) throws IOException {
        List<NameDictionary.Named> found = names.likeliest(normal);
        return found.isEmpty() && !normal.startsWith("ال") ? names.likeliest("ال" + normal) : found;
    }

    private Suggestion suggestion(NameDictionary.Named named, String normal) throws IOException {
        String label = names.label(named.entity());
        boolean another = !Letters.fold(label).contains(normal);
        String kind = named.entity().substring(0, named.entity().indexOf('/')).toUpperCase(Locale.ROOT);
        return new Suggestion(
                Suggestion.Kind.valueOf(kind),
                label,
                another ? named.spelling() : "",
                names.articles(named.entity()),
                label);
    }

    static List<String> headlines(IndexSearcher searcher, String typed, int most) throws IOException {
        List<String> words = Words.of(typed).stream().map(Word::form).toList();
        if (words.isEmpty() || words.getLast().length() < SHORTEST_IN_HEADLINES || typed.length() > LONGEST) {
            return List.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            all.add(new TermQuery(new Term(Fields.TITLE_STEMS, SearchStem.of(word))), Occur.FILTER);
        }
        all.add(new PrefixQuery(new Term(Fields.TITLE_STEMS, SearchStem.of(words.getLast()))), Occur.FILTER);
        SortField time = new SortField(Fields.SECOND, SortField.Type.LONG, true);
        time.setMissingValue(Long.MIN_VALUE);
        TopFieldDocs top =
                searcher.search(all.build(), most, new Sort(time, new SortField(Fields.ID, SortField.Type.STRING)));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            Object id = ((org.apache.lucene.search.FieldDoc) hit).fields[1];
            ids.add(((org.apache.lucene.util.BytesRef) id).utf8ToString());
        }
        return ids;
    }
}
