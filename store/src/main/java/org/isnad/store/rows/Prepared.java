package org.isnad.store.rows;

import java.util.List;
import java.util.Optional;
import org.isnad.CopyTree;
import org.isnad.Placement;
import org.isnad.views.OutletView;

/**
 * What takes long to find and pages show, found with the stories: the copy trees of large families and how outlets copy. What is not here,
 * or has changed since, is found when it is asked for.
 */
final class Prepared {
    /** Families of fewer articles have trees that are quickly made. */
    private static final int LARGE = 4;

    /** What a family's tree is made of: its articles, and those that were put together from one of them and others. */
    private static final String SIZE =
            "((SELECT count(*) FROM placement WHERE origin = ?1) + (SELECT count(*) FROM part WHERE origin = ?1))";

    private Prepared() {}

    /** Into empty tables, after all else that is found with the stories. */
    static void write(Session session) {
        List<Placement> first = session.list(
                "SELECT json FROM placement GROUP BY origin HAVING count(*) >= " + LARGE
                        + " AND position = min(position)",
                row -> RecordJson.read(row.text(1), Placement.class));
        for (Placement placement : first) {
            session.update(
                    "INSERT INTO tree VALUES (?1, " + SIZE + ", ?2)",
                    placement.copies().origin(),
                    RecordJson.write(ArticleShelf.made(session, placement)));
        }
        OutletShelf.all(session)
                .forEach(outlet -> session.update(
                        "INSERT INTO outlet VALUES (?, ?)",
                        outlet.name(),
                        RecordJson.write(OutletShelf.counted(session, outlet.name()))));
    }

    /** The tree of an article's family; empty when it has one of its own, or its family has grown. */
    static Optional<CopyTree> tree(Session session, Placement placement) {
        return session.first(
                        "SELECT json FROM tree WHERE origin = ?1 AND size = " + SIZE
                                + " AND NOT EXISTS (SELECT 1 FROM part WHERE article = ?2)"
                                + " AND NOT EXISTS (SELECT 1 FROM correction WHERE notice = ?2)",
                        row -> RecordJson.read(row.text(1), CopyTree.class),
                        placement.copies().origin(),
                        placement.article())
                .filter(tree -> tree.nodes().stream().anyMatch(node -> node.id().equals(placement.article())));
    }

    /** How an outlet copies, without its newest articles. */
    static Optional<OutletView> outlet(Session session, String name) {
        return session.first(
                "SELECT json FROM outlet WHERE name = ?", row -> RecordJson.read(row.text(1), OutletView.class), name);
    }

    /** An article goes or is another one now; for when it is still there. */
    static void forget(Session session, String article) {
        session.update("DELETE FROM tree WHERE origin = (SELECT origin FROM placement WHERE article = ?)", article);
        session.update("DELETE FROM outlet WHERE name = (SELECT outlet FROM article WHERE id = ?)", article);
    }

    /** Trees tell words that were put in the place of others. */
    static void forgetWords(Session session) {
        session.update("DELETE FROM tree");
    }
}
