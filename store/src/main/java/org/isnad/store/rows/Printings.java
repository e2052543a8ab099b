package org.isnad.store.rows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.copies.Descents;
import org.isnad.copies.Printing;
import org.jspecify.annotations.Nullable;

/** Reads articles as copy trees take them. */
final class Printings {
    /** What {@link #of} reads of article a on page g. */
    static final String COLUMNS = "a.json, a.facts, g.archived";

    private Printings() {}

    /** Where the articles of a stream stand in the trees of their origins, while their placements are not yet written. */
    static Map<String, CopyTree.Node> nodes(Session session, Map<String, Placement> places, List<Placement> stream) {
        Collection<Copies> copies = stream.stream().map(Placement::copies).toList();
        return Descents.of(copies, ids -> read(session, ids, places));
    }

    private static List<Printing> read(Session session, Set<String> ids, Map<String, Placement> places) {
        List<Printing> printings = new ArrayList<>();
        for (String id : ids) {
            Placement place = places.get(id);
            if (place != null) {
                session.first(
                                "SELECT " + COLUMNS
                                        + " FROM article a JOIN page g ON g.sequence = a.sequence WHERE a.id = ?",
                                row -> of(row, place, null),
                                id)
                        .ifPresent(printings::add);
            }
        }
        return printings;
    }

    /** @param decided from what it was made, where that is decided */
    static Printing of(Session.Row row, Placement placement, @Nullable Evidence decided) throws SQLException {
        Reading reading = Ledger.reading(row);
        Article article = reading.article();
        String credit = article.credit() == null ? reading.facts().credit() : article.credit();
        return new Printing(article, credit, Instant.parse(row.text(3)), placement.copies(), decided);
    }
}
