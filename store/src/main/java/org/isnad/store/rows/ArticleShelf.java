package org.isnad.store.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.CopyTree;
import org.isnad.Facts;
import org.isnad.Part;
import org.isnad.Placement;
import org.isnad.Provenance;
import org.isnad.Reading;
import org.isnad.Similar;
import org.isnad.Sources;
import org.isnad.copies.CopyTrees;
import org.isnad.copies.Descents;
import org.isnad.copies.Differences;
import org.isnad.copies.Printing;
import org.isnad.copies.Replacements;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.StoryCard;
import org.jspecify.annotations.Nullable;

/** Reads articles. */
final class ArticleShelf {
    private static final int MOST_OF_A_TREE = Descents.MOST;
    /**
     * What the tree of article ?2 of origin ?1 has: all of its origins, of what it corrects and of what corrects it; what was merged
     * of them, and what that was merged with.
     */
    private static final String OWN = "WITH own(origin) AS (SELECT ?1 UNION SELECT origin FROM part WHERE article = ?2"
            + " UNION SELECT p.origin FROM correction c JOIN placement p ON p.article = c.of WHERE c.notice = ?2),"
            + " merged(id) AS (SELECT article FROM part WHERE origin IN own),"
            + " texts(id) AS (SELECT article FROM placement WHERE origin IN own UNION SELECT id FROM merged"
            + " UNION SELECT of FROM part WHERE article IN merged UNION SELECT origin FROM part WHERE article IN merged),"
            + " put(id) AS (SELECT notice FROM correction WHERE notice = ?2"
            + " OR of IN (SELECT article FROM placement WHERE origin IN own)),"
            + " told(id) AS (SELECT id FROM texts UNION SELECT id FROM put)";

    /** Whether placement p is of an article that was made from article ?1, or put together from it and others. */
    private static final String MADE_OF = "(coalesce(json_extract(p.json, '$.copies.parent'), '') = ?1"
            + " OR EXISTS (SELECT 1 FROM part t WHERE t.article = p.article AND t.of = ?1))";

    private ArticleShelf() {}

    private record Stored(Article article, Facts facts, long sequence, int place) {}

    static Optional<ArticleView> article(Session session, String id) {
        return session.first(
                        "SELECT json, facts, sequence, place FROM article WHERE id = ?",
                        row -> {
                            Reading reading = Ledger.reading(row);
                            return new Stored(reading.article(), reading.facts(), row.number(3), row.count(4));
                        },
                        id)
                .map(stored -> view(session, stored));
    }

    private static ArticleView view(Session session, Stored stored) {
        String id = stored.article().id();
        Placement placement = placement(session, id);
        StoryCard story = placement == null
                ? null
                : StoryShelf.card(session, placement.story()).orElse(null);
        Provenance provenance = ChainShelf.provenance(session, id);
        CopyTree tree = placement == null ? CopyTree.empty() : tree(session, placement);
        List<ArticleView.Compared> compared = compared(session, stored.article(), tree);
        Similar similar = TellingLedger.similar(session, id);
        Shares shares = Shares.of(tree, placement, id);
        List<ArticleView.Shared> parents = shares.parents(session);
        Sources sources = CopyTrees.sources(tree, id);
        List<ArticleCard> copiedBy = madeOf(session, stored.article(), false);
        List<ArticleCard> versions = madeOf(session, stored.article(), true);
        Alike alike = Alike.of(session, stored.article(), similar);
        List<ArticleCard> sharedBy = joined(sharedBy(session, id), alike.later());
        List<ArticleView.Shared> earlier = joined(shares.earlier(earlier(session, id)), alike.earlier());
        Set<String> sharing = Shares.sharing(sources, Stream.of(copiedBy, versions, sharedBy), parents, earlier);
        return new ArticleView(
                stored.article(),
                told(session, stored.facts()),
                blocks(session, stored.sequence()),
                stored.place(),
                placement,
                provenance.links(),
                provenance.further(),
                provenance.conflict(),
                Corrections.of(session, tree, id),
                parents,
                earlier,
                copiedBy,
                versions,
                sharedBy,
                story,
                tree,
                sources,
                compared.isEmpty() ? null : compared.getFirst(),
                compared.stream().skip(1).toList(),
                similar.terms(),
                alike.likes().stream()
                        .filter(like -> !sharing.contains(like.article().id()))
                        .toList());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** An article as it stands. */
    static Optional<Article> plain(Session session, String id) {
        return session.first(
                "SELECT json FROM article WHERE id = ?", row -> RecordJson.read(row.text(1), Article.class), id);
    }

    /** What is read from it, without statements that were reported as wrong. */
    private static Facts told(Session session, Facts facts) {
        Set<String> wrong = new HashSet<>(session.list(
                "SELECT r.statement FROM reported r JOIN statement s ON s.id = r.statement WHERE s.article = ?",
                row -> row.text(1),
                facts.article()));
        return wrong.isEmpty()
                ? facts
                : new Facts(
                        facts.article(),
                        facts.credit(),
                        facts.dateline(),
                        facts.mentions(),
                        facts.dates(),
                        facts.statements().stream()
                                .filter(statement -> !wrong.contains(statement.id()))
                                .toList());
    }

    private static CopyTree tree(Session session, Placement placement) {
        return Prepared.tree(session, placement).orElseGet(() -> made(session, placement));
    }

    /** The tree of the articles of one origin, with what corrects it. */
    static CopyTree made(Session session, Placement placement) {
        List<CopyTree.Correction> notices = session.list(
                OWN + " SELECT json FROM correction WHERE notice IN put ORDER BY notice",
                row -> RecordJson.read(row.text(1), CopyTree.Correction.class),
                placement.copies().origin(),
                placement.article());
        List<Printing> printings = session.list(
                OWN + " SELECT " + Printings.COLUMNS
                        + ", p.json, v.json FROM told t JOIN placement p ON p.article = t.id"
                        + " JOIN article a ON a.id = t.id JOIN page g ON g.sequence = a.sequence"
                        + " LEFT JOIN provenance v ON v.article = t.id"
                        + " ORDER BY p.article = ?2 DESC, p.position LIMIT "
                        + MOST_OF_A_TREE,
                ArticleShelf::printing,
                placement.copies().origin(),
                placement.article());
        return Replacements.in(
                CopyTrees.of(printings, notices),
                printings.stream().map(Printing::article).toList());
    }

    private static Printing printing(Session.Row row) throws java.sql.SQLException {
        Provenance provenance = row.text(5) == null ? null : RecordJson.read(row.text(5), Provenance.class);
        return Printings.of(
                row, RecordJson.read(row.text(4), Placement.class), provenance == null ? null : provenance.from());
    }

    /** From the articles it was made from, its parent first. Texts whose bodies were let go cannot be compared any more. */
    private static List<ArticleView.Compared> compared(Session session, Article article, CopyTree tree) {
        if (article.isBodyLetGo()) {
            return List.of();
        }
        return tree.nodes().stream()
                .filter(node -> node.id().equals(article.id()))
                .flatMap(node -> Stream.concat(
                        Stream.ofNullable(node.parent()), node.parts().stream().map(Part::of)))
                .distinct()
                .flatMap(parent -> compared(session, article, parent).stream())
                .toList();
    }

    private static Optional<ArticleView.Compared> compared(Session session, Article article, String parent) {
        return plain(session, parent)
                .filter(before -> !before.isBodyLetGo())
                .map(Article::text)
                .flatMap(before -> Cards.of(session, parent)
                        .map(card -> new ArticleView.Compared(card, before, Differences.of(before, article.text()))));
    }

    static @Nullable Placement placement(Session session, String article) {
        return session.first(
                        "SELECT json FROM placement WHERE article = ?",
                        row -> RecordJson.read(row.text(1), Placement.class),
                        article)
                .orElse(null);
    }

    private static List<Block> blocks(Session session, long sequence) {
        return session.first(
                        "SELECT json FROM page WHERE sequence = ? AND json IS NOT NULL",
                        row -> RecordJson.read(row.text(1), Derived.PageParts.class)
                                .blocks(),
                        sequence)
                .orElse(List.of());
    }

    private static List<ArticleCard> earlier(Session session, String article) {
        return Cards.list(
                session,
                "JOIN copy c ON c.of = a.id WHERE c.article = ? ORDER BY c.share DESC, c.near DESC, a.id",
                article);
    }

    /** What was made from an article: by its own outlet, which are versions of it, or by others, which are copies. */
    private static List<ArticleCard> madeOf(Session session, Article article, boolean own) {
        return later(session, "AND " + MADE_OF, article.id()).stream()
                .filter(card ->
                        own == (article.outlet() != null && article.outlet().equals(card.outlet())))
                .toList();
    }

    private static List<ArticleCard> sharedBy(Session session, String article) {
        return later(session, "AND NOT " + MADE_OF, article);
    }

    private static List<ArticleCard> later(Session session, String which, String article) {
        return Cards.list(
                session,
                "JOIN copy c ON c.article = a.id WHERE c.of = ?1 " + which + " ORDER BY p.position, a.id",
                article);
    }
}
