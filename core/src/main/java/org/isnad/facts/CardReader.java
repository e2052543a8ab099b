package org.isnad.facts;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.Statement;
import org.isnad.Statement.Where;
import org.isnad.arabic.NormalText;
import org.isnad.facts.memory.NameMemory;

/** Reads what somebody said in the cards of an article: they are of other articles, whose site then stands in the chain. Pure and safe for many threads. */
final class CardReader {
    /** The rule of the link to the site that a card names. */
    static final String SITE = "card-site";

    private static final String PLACE = "card";
    private static final double SURE = 0.8;

    private final MentionFinder mentions;
    private final StatementFinder statements;

    CardReader(MentionFinder mentions, StatementFinder statements) {
        this.mentions = mentions;
        this.statements = statements;
    }

    /**
     * The statements of an article's cards, in order, numbered after those of its text.
     *
     * @param named the mentions of its text, which tell who is meant by a short name
     */
    List<Statement> read(Article article, List<Mention> named, int count, NameMemory memory) {
        List<Statement> found = new ArrayList<>();
        int begin = 0;
        for (Card card : article.cards()) {
            Article alone = Article.builder(article.id())
                    .text(card.text())
                    .published(article.published())
                    .language(article.language())
                    .build();
            List<Mention> own = mentions.find(alone, memory);
            NormalText text = NormalText.of(alone.text());
            for (Statement said : statements.find(alone, text, own, () -> named).statements()) {
                found.add(placed(said, article.id() + "#" + (count + found.size() + 1), card, begin));
            }
            begin += card.text().length() + 1;
        }
        return found;
    }

    private static Statement placed(Statement said, String id, Card card, int by) {
        List<Link> chain = new ArrayList<>();
        if (card.site() != null) {
            chain.add(new Link(card.site(), Link.Kind.WEBSITE, null, new Evidence(PLACE, null, SITE, SURE)));
        }
        said.chain().forEach(link -> chain.add(link(link, by)));
        return new Statement(
                id,
                Where.CARD,
                said.span().shift(by),
                said.cue(),
                said.speaker(),
                said.speakerFull(),
                said.speakerEntity(),
                said.role(),
                said.direct(),
                said.modality(),
                chain,
                said.addressee(),
                evidence(said.evidence(), by));
    }

    private static Link link(Link link, int by) {
        return new Link(
                link.name(),
                link.kind(),
                link.span() == null ? null : link.span().shift(by),
                evidence(link.evidence(), by));
    }

    private static Evidence evidence(Evidence why, int by) {
        return new Evidence(PLACE, why.span() == null ? null : why.span().shift(by), why.rule(), why.confidence());
    }
}
