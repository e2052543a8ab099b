package org.isnad.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.lexicon.Lexicon;

/** Tells links to the pages of tags by their addresses: {@code /tag/port}. Immutable, safe for many threads. */
final class TagLinks {
    private static final int LONGEST = 300;

    private final Set<String> parts = new HashSet<>();

    TagLinks(Lexicon lexicon) {
        lexicon.table("tag-words.tsv").stream()
                .filter(row -> row.cell(1).equals("address"))
                .forEach(row -> parts.addAll(row.values(0)));
    }

    /** Whether a piece is made of links to tags. */
    boolean areTags(Piece piece) {
        if (piece.linkShare() <= 0.5 || piece.isHeading()) {
            return false;
        }
        for (Piece.Anchor anchor : piece.anchors()) {
            if (!isTag(anchor.href())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of the path before the last is that of tags. */
    private boolean isTag(String href) {
        String address = href.substring(0, Math.min(href.length(), LONGEST)).toLowerCase(Locale.ROOT);
        int scheme = address.indexOf("://");
        int from = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        for (int end = address.indexOf('/', from + 1); from >= 0 && end > 0; end = address.indexOf('/', from + 1)) {
            if (end < address.length() - 1 && parts.contains(address.substring(from + 1, end))) {
                return true;
            }
            from = end;
        }
        return false;
    }
}
