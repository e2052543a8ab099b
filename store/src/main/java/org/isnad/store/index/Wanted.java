package org.isnad.store.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready.
 *
 * @param query what to ask Lucene
 * @param partial what to ask where no article has all the words; null when there is nothing to leave out
 * @param matching matches what {@code query} matches, without an order
 * @param partialMatching the same of {@code partial}
 * @param marks which words of a hit to mark
 * @param exactRows rows of words that a match has to have in their own letters; the index knows the letters, not their places
 * @param variants spellings searched besides the typed ones, in order of their letters
 * @param words the plain words typed, in normal form
 */
record Wanted(
        Query query,
        @Nullable Query partial,
        Query matching,
        @Nullable Query partialMatching,
        Marks marks,
        List<List<String>> exactRows,
        Set<String> variants,
        List<String> words) {}
