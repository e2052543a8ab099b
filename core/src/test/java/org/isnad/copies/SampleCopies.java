package org.isnad.copies;

import java.util.List;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Evidence;
import org.isnad.Passage;
import org.jspecify.annotations.Nullable;

/** What the search for copies might have said of an invented article. */
public final class SampleCopies {
    private SampleCopies() {}

    /** An article that repeats nine tenths of its parent; without a parent one that repeats nothing. */
    public static Copies of(String article, @Nullable String parent, String origin) {
        return of(article, parent, origin, List.of());
    }

    /** The same with the places of what it repeats. */
    public static Copies of(String article, @Nullable String parent, String origin, List<Passage> passages) {
        return parent == null
                ? Copies.none(article)
                : new Copies(
                        article,
                        List.of(new Copy(parent, 0.9, 0.9)),
                        0.1,
                        origin,
                        parent,
                        new Evidence(parent, null, "text", 0.9),
                        passages);
    }
}
