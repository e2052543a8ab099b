package org.isnad.store.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Tries searches on one article. What asks for words only, in whatever combination, is answered from the words that the article has, each looked
 * up once; Lucene searches for the rest, such as rows of words. For one article, by one thread.
 */
final class PlainMatcher extends CandidateMatcher<QueryMatch> {
    private final Map<Term, Boolean> standing = new HashMap<>();

    /** @param searcher of an index of the article alone */
    PlainMatcher(IndexSearcher searcher) {
        super(searcher);
    }

    @Override
    public void matchQuery(String name, Query query, Map<String, String> metadata) throws IOException {
        if (matches(query)) {
            addMatch(new QueryMatch(name), 0);
        }
    }

    private boolean matches(Query query) throws IOException {
        return switch (query) {
            case TermQuery word -> stands(word.getTerm());
            case BooleanQuery several -> several(several);
            default -> searcher.count(query) > 0;
        };
    }

    private boolean stands(Term term) throws IOException {
        Boolean known = standing.get(term);
        if (known == null) {
            known = looksUp(term);
            standing.put(term, known);
        }
        return known;
    }

    private boolean looksUp(Term term) throws IOException {
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(term.field());
            if (terms != null && terms.iterator().seekExact(term.bytes())) {
                return true;
            }
        }
        return false;
    }

    private boolean several(BooleanQuery query) throws IOException {
        int least = query.getMinimumNumberShouldMatch();
        boolean required = false;
        int met = 0;
        for (BooleanClause clause : query.clauses()) {
            switch (clause.occur()) {
                case MUST, FILTER -> {
                    required = true;
                    if (!matches(clause.query())) {
                        return false;
                    }
                }
                case MUST_NOT -> {
                    if (matches(clause.query())) {
                        return false;
                    }
                }
                case SHOULD -> met += met < Math.max(1, least) && matches(clause.query()) ? 1 : 0;
            }
        }
        return met >= (required ? least : Math.max(1, least));
    }

    @Override
    public QueryMatch resolve(QueryMatch one, QueryMatch other) {
        return one;
    }
}
