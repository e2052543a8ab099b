package org.isnad.copies.notices;

import java.util.List;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Replaced;

/**
 * A notice that an earlier report was wrong. Immutable.
 *
 * @param article that carries it
 * @param pairs what was wrong and what is right; none when it takes the whole report back
 * @param topic stems of the words that tell what it is about
 */
public record Notice(Article article, List<Value.Pair> pairs, Set<String> topic) {
    public Notice {
        pairs = List.copyOf(pairs);
        topic = Set.copyOf(topic);
    }

    /** Whether it takes the whole report back. */
    public boolean withdraws() {
        return pairs.isEmpty();
    }

    /** What it puts right. */
    public List<Replaced> replaced() {
        return pairs.stream()
                .map(pair -> new Replaced(pair.wrongWords(), pair.rightWords()))
                .toList();
    }
}
