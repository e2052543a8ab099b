package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Placement;
import org.isnad.views.ArticleCard;
import org.jspecify.annotations.Nullable;

/**
 * An article's own chain: its outlet, whom it credits, then the same of the earlier article whose text it repeats, back to the
 * origin. Each link says whether the page stated it or shared text shows it.
 */
final class ChainReader {
    private static final int LONGEST = 12;

    private final Session session;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ChainReader(Session session) {
        this.session = session;
    }

    List<Link> chain(String article) {
        Set<String> met = new HashSet<>();
        String at = article;
        double confidence = 1;
        String rule = "stated";
        while (at != null && met.add(at) && links.size() < LONGEST) {
            link(at, rule, confidence);
            Placement placement = ArticleShelf.placement(session, at);
            at = placement == null ? null : placement.copies().parent();
            rule = "shared-text";
            Evidence why = placement == null ? null : placement.copies().why();
            confidence = why == null ? 0 : why.confidence();
        }
        return links;
    }

    private void link(String article, String rule, double confidence) {
        Optional<ArticleCard> card = Cards.of(session, article);
        if (card.isPresent()) {
            add(card.get().outlet(), Link.Kind.OUTLET, new Evidence(article, null, rule, confidence));
            String credit = card.get().credit();
            add(credit, kindOf(article, credit), new Evidence(article, null, "credit", confidence));
        }
    }

    private void add(@Nullable String name, Link.Kind kind, Evidence evidence) {
        if (name != null && names.add(name)) {
            links.add(new Link(name, kind, null, evidence));
        }
    }

    /** The kind that the article's own statements give a source of that name, else an outlet. */
    private Link.Kind kindOf(String article, @Nullable String name) {
        return session.first(
                        "SELECT facts FROM article WHERE id = ?",
                        row -> RecordJson.read(row.text(1), Facts.class),
                        article)
                .flatMap(facts -> facts.statements().stream()
                        .flatMap(statement -> statement.chain().stream())
                        .filter(link -> link.name().equals(name))
                        .map(Link::kind)
                        .findFirst())
                .orElse(Link.Kind.OUTLET);
    }
}
