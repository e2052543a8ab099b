package org.isnad.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;

/** What a link leads to by the words of its address, as {@code address-words.tsv} has them. Thread safe. */
final class Addresses {
    /** Parts of an address that are looked at. */
    private static final int MOST_PARTS = 12;

    private final Set<String> authors = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    Addresses(Lexicon lexicon) {
        lexicon.table("address-words.tsv")
                .forEach(row -> (row.cell(1).equals("tag") ? tags : authors).addAll(row.values(0)));
    }

    /** Whether the page of an author: {@code /author/…}. */
    boolean isAuthor(String address) {
        return has(address, authors);
    }

    /** Whether a piece is made of links to the pages of tags and of nothing else. */
    boolean areTags(Piece piece) {
        return !piece.anchors().isEmpty()
                && piece.linkShare() > 0.9
                && piece.anchors().stream().allMatch(anchor -> has(anchor.href(), tags));
    }

    private static boolean has(String address, Set<String> words) {
        int begin = address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3;
        for (String part : address.substring(begin).split("[/?#]", MOST_PARTS)) {
            if (words.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
