package org.isnad.store.index;

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

/**
 * The plainest query that has the same matches: what only ranks is left out, what stands in brackets of its own kind is taken out of
 * them, and what is asked twice is asked once. A query that is tried on every article to come is so made ready once.
 */
final class Plain {
    private Plain() {}

    static Query of(Query query) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case DisjunctionMaxQuery best -> any(List.copyOf(best.getDisjuncts()));
            case BooleanQuery several -> several(several);
            default -> query;
        };
    }

    private static Query several(BooleanQuery query) {
        boolean narrows = query.clauses().stream().anyMatch(BooleanClause::isRequired);
        int least = query.getMinimumNumberShouldMatch();
        boolean prohibits = query.clauses().stream().anyMatch(BooleanClause::isProhibited);
        if (!narrows && !prohibits && least <= 1) {
            return any(query.clauses().stream().map(BooleanClause::query).toList());
        }
        Set<Query> all = new LinkedHashSet<>();
        BooleanQuery.Builder plain = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (BooleanClause clause : query.clauses()) {
            Query one = of(clause.query());
            switch (clause.occur()) {
                case MUST, FILTER -> all.addAll(filters(one));
                case MUST_NOT -> plain.add(one, Occur.MUST_NOT);
                case SHOULD -> {
                    if (least > 0 || !narrows) {
                        plain.add(one, Occur.SHOULD);
                    }
                }
            }
        }
        if (all.size() == 1 && plain.build().clauses().isEmpty()) {
            return all.iterator().next();
        }
        all.forEach(one -> plain.add(one, Occur.FILTER));
        return plain.build();
    }

    /** The parts of a query that wants all of them, else itself. */
    private static List<Query> filters(Query query) {
        return query instanceof BooleanQuery several
                        && several.clauses().stream().allMatch(clause -> clause.occur() == Occur.FILTER)
                ? several.clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }

    private static Query any(List<Query> queries) {
        Set<Query> ways = new LinkedHashSet<>();
        queries.forEach(query -> ways.addAll(ways(of(query))));
        if (ways.size() == 1) {
            return ways.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }

    /** The parts of a query that wants any of them, else itself. */
    private static List<Query> ways(Query query) {
        return query instanceof BooleanQuery several
                        && !several.clauses().isEmpty()
                        && several.getMinimumNumberShouldMatch() <= 1
                        && several.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD)
                ? several.clauses().stream().map(BooleanClause::query).toList()
                : List.of(query);
    }
}
