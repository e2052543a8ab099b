package org.isnad.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;

/** Tells links to the pages of authors by the words of their addresses. Thread safe. */
final class Addresses {
    /** Parts of an address that are looked at. */
    private static final int MOST_PARTS = 12;

    private final Set<String> authors = new HashSet<>();

    Addresses(Lexicon lexicon) {
        lexicon.table("author-paths.tsv").forEach(row -> authors.addAll(row.values(0)));
    }

    /** Whether an address is that of an author's page: {@code /author/…}. */
    boolean isAuthor(String address) {
        int begin = address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3;
        for (String part : address.substring(begin).split("[/?#]", MOST_PARTS)) {
            if (authors.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
