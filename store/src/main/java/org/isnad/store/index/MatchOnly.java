package org.isnad.store.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A query without what only ranks: it matches the same articles, at less cost, which counts where thousands of queries are tried on each
 * article. Pure functions.
 */
final class MatchOnly {
    /** Choices are opened up to so many words, since Lucene bounds how many a query may have. */
    private static final int MOST_WORDS = 500;

    private MatchOnly() {}

    static Query of(Query query) {
        Query plain = plain(query);
        return words(plain) <= MOST_WORDS ? plain : query;
    }

    private static int words(Query query) {
        return query instanceof BooleanQuery several
                ? several.clauses().stream()
                        .mapToInt(clause -> words(clause.query()))
                        .sum()
                : 1;
    }

    private static Query plain(Query query) {
        return switch (query) {
            case BoostQuery boosted -> plain(boosted.getQuery());
            case ConstantScoreQuery constant -> plain(constant.getQuery());
            case DisjunctionMaxQuery any -> any(any.getDisjuncts());
            case SynonymQuery any -> any(terms(any));
            case BooleanQuery several -> several(several);
            default -> query;
        };
    }

    private static List<TermQuery> terms(SynonymQuery any) {
        return any.getTerms().stream().map(TermQuery::new).toList();
    }

    /** One of some queries; those of them that are choices themselves are opened. */
    private static Query any(Iterable<? extends Query> queries) {
        Set<Query> choices = new LinkedHashSet<>();
        for (Query query : queries) {
            Query plain = plain(query);
            if (plain instanceof BooleanQuery inner && isChoice(inner)) {
                inner.clauses().forEach(clause -> choices.add(clause.query()));
            } else {
                choices.add(plain);
            }
        }
        if (choices.size() == 1) {
            return choices.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        (choices.size() <= MOST_WORDS ? choices : queries).forEach(choice -> any.add(choice, Occur.SHOULD));
        return any.build();
    }

    private static boolean isChoice(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() <= 1
                && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    }

    private static Query several(BooleanQuery query) {
        if (isChoice(query)) {
            return any(query.clauses().stream().map(BooleanClause::query).toList());
        }
        boolean shouldCounts = query.getMinimumNumberShouldMatch() > 0
                || query.clauses().stream().noneMatch(BooleanClause::isRequired);
        List<BooleanClause> kept = new ArrayList<>();
        for (BooleanClause clause : query.clauses()) {
            if (clause.occur() != Occur.SHOULD || shouldCounts) {
                Occur occur = clause.occur() == Occur.MUST ? Occur.FILTER : clause.occur();
                kept.add(new BooleanClause(plain(clause.query()), occur));
            }
        }
        if (kept.size() == 1 && kept.getFirst().isRequired()) {
            return kept.getFirst().query();
        }
        BooleanQuery.Builder plain =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
        kept.forEach(plain::add);
        return plain.build();
    }
}
