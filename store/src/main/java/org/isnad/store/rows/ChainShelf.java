package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Positions;
import org.isnad.Provenance;
import org.isnad.Utterance;
import org.isnad.Wording;
import org.isnad.views.ArticleCard;
import org.isnad.views.PositionsView;
import org.isnad.views.StatementView;
import org.isnad.views.StoryView;
import org.isnad.views.UtteranceView;

/** Reads whole chains. */
final class ChainShelf {
    /** Stories of which a person's record tells. */
    private static final int STORIES = 40;

    private ChainShelf() {}

    static Optional<UtteranceView> statement(Session session, String id) {
        return session.first("SELECT utterance FROM wording WHERE statement = ?", row -> row.text(1), id)
                .flatMap(utterance -> utterance(session, utterance))
                .flatMap(utterance -> said(session, id).map(said -> view(session, said, utterance)));
    }

    private static Optional<StatementView> said(Session session, String id) {
        return Statements.list(session, "s.id = ?", id).stream().findFirst();
    }

    private static Optional<Utterance> utterance(Session session, String id) {
        return session.first(
                "SELECT json FROM utterance WHERE id = ?", row -> RecordJson.read(row.text(1), Utterance.class), id);
    }

    /** By id of each statement of a speaker the utterance that it is a wording of, of several the first. */
    static Map<String, String> utterances(Session session, String entity) {
        Map<String, String> utterances = new HashMap<>();
        session.list(
                        "SELECT w.statement, min(w.utterance) FROM wording w JOIN statement s ON s.id = w.statement"
                                + " WHERE s.entity = ? GROUP BY w.statement",
                        row -> Map.entry(row.text(1), row.text(2)),
                        entity)
                .forEach(row -> utterances.put(row.getKey(), row.getValue()));
        return utterances;
    }

    /** The statements of a story by utterance, in the order of the newest statement of each. */
    static List<StoryView.Said> said(Session session, List<StatementView> statements, String story) {
        Map<String, Uttered> uttered = new HashMap<>();
        session.each(
                "SELECT w.statement, u.id, u.outlets, u.independent FROM wording w JOIN utterance u ON u.id = w.utterance"
                        + " WHERE w.statement IN (SELECT value FROM json_each(?)) AND u.story = ?",
                row -> Map.entry(row.text(1), new Uttered(row.text(2), row.count(3), row.count(4))),
                row -> uttered.put(row.getKey(), row.getValue()),
                RecordJson.write(
                        statements.stream().map(view -> view.statement().id()).toList()),
                story);
        Map<String, List<StatementView>> groups = new LinkedHashMap<>();
        for (StatementView view : statements) {
            Uttered utterance = uttered.get(view.statement().id());
            String key = utterance == null ? view.statement().id() : utterance.id();
            groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(view);
        }
        return groups.values().stream().map(group -> said(group, uttered)).toList();
    }

    /** What was said, and how many outlets and independent sources have it. */
    private record Uttered(String id, int outlets, int independent) {}

    private static StoryView.Said said(List<StatementView> group, Map<String, Uttered> uttered) {
        Uttered utterance = uttered.get(group.getFirst().statement().id());
        if (utterance == null) {
            return StoryView.Said.of(group.getFirst());
        }
        StatementView first = group.stream()
                .filter(view -> view.statement().id().equals(utterance.id()))
                .findFirst()
                .orElse(group.getLast());
        return new StoryView.Said(
                first,
                group.stream().map(view -> view.statement().id()).toList(),
                utterance.outlets(),
                utterance.independent());
    }

    private static UtteranceView view(Session session, StatementView said, Utterance utterance) {
        Set<String> articles = new LinkedHashSet<>();
        utterance.wordings().stream().map(Wording::article).forEach(articles::add);
        if (utterance.withdrawal() != null) {
            articles.add(utterance.withdrawal().article());
        }
        List<Utterance> rivals = utterance.rivals().stream()
                .flatMap(rival -> utterance(session, rival.utterance()).stream())
                .toList();
        return UtteranceView.of(said, utterance, cards(session, articles), rivals);
    }

    private static Map<String, ArticleCard> cards(Session session, Set<String> articles) {
        Map<String, ArticleCard> cards = new HashMap<>();
        articles.forEach(article -> Cards.of(session, article).ifPresent(card -> cards.put(article, card)));
        return cards;
    }

    static Optional<PositionsView> positions(Session session, String asked) {
        String id = StoryShelf.resolve(session, asked);
        return StoryShelf.card(session, id).map(card -> {
            Positions positions = session.first(
                            "SELECT json FROM positions WHERE story = ?",
                            row -> RecordJson.read(row.text(1), Positions.class),
                            id)
                    .orElseGet(() -> Positions.none(id));
            return new PositionsView(card, positions, cards(session, articles(positions)));
        });
    }

    /** The rows of one person in the matrices of the newest stories, the newest first. */
    static List<PositionsView> record(Session session, String entity) {
        return session
                .list(
                        "SELECT p.json FROM actor a JOIN positions p ON p.story = a.story JOIN story s ON s.id = a.story"
                                + " WHERE a.entity = ? ORDER BY s.last DESC, s.id LIMIT "
                                + STORIES,
                        row -> RecordJson.read(row.text(1), Positions.class),
                        entity)
                .stream()
                .flatMap(positions -> row(session, positions, entity).stream())
                .toList();
    }

    private static Optional<PositionsView> row(Session session, Positions positions, String entity) {
        List<Positions.Actor> actors = positions.actors().stream()
                .filter(actor -> entity.equals(actor.entity()))
                .toList();
        Positions own = new Positions(positions.story(), positions.points(), actors);
        return StoryShelf.card(session, own.story())
                .map(card -> new PositionsView(card, own, cards(session, articles(own))));
    }

    private static Set<String> articles(Positions positions) {
        Set<String> articles = new LinkedHashSet<>();
        positions.actors().stream()
                .flatMap(actor -> actor.cells().stream())
                .flatMap(cell -> cell.stands().stream())
                .map(Positions.Stand::article)
                .filter(Objects::nonNull)
                .forEach(articles::add);
        return articles;
    }

    /** From where an article has its text; nothing known before chains are made. */
    static Provenance provenance(Session session, String article) {
        return session.first(
                        "SELECT json FROM provenance WHERE article = ?",
                        row -> RecordJson.read(row.text(1), Provenance.class),
                        article)
                .orElseGet(() -> new Provenance(article, stated(session, article), null, List.of(), null));
    }

    /** What an article states of itself, as long as stories have not been told with it. */
    private static List<Link> stated(Session session, String article) {
        return Cards.of(session, article).stream()
                .flatMap(card -> Stream.of(card.outlet(), card.credit()))
                .filter(Objects::nonNull)
                .distinct()
                .map(name -> new Link(name, Link.Kind.OUTLET, null, new Evidence(article, null, "stated", 1)))
                .toList();
    }
}
