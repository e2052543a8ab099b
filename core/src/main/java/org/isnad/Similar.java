package org.isnad;

import java.util.List;

/**
 * What belongs beside an article: what it is about, and other articles of the same matter that are no copies of it.
 *
 * @param article the article's id
 * @param terms what it is about, the most telling first
 * @param others articles with other words on the same matter, the most like it first
 */
public record Similar(String article, List<Account.KeyTerm> terms, List<Other> others) {
    public Similar {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
    }

    public static Similar none(String article) {
        return new Similar(article, List.of(), List.of());
    }

    /**
     * Another article of the same matter.
     *
     * @param article its id
     * @param shared names and terms that both have, the most telling first
     * @param likeness 0..1
     */
    public record Other(String article, List<String> shared, double likeness) {
        public Other {
            shared = List.copyOf(shared);
        }
    }
}
