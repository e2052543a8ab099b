package org.isnad.store.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryCard;
import org.jspecify.annotations.Nullable;

/** What answered saved searches, in the database. */
public final class AlertLedger {
    private static final String REACHED = "alerted";

    private static final int AT_ONCE = 200;

    private final Database database;

    public AlertLedger(Database database) {
        this.database = database;
    }

    /** An article that a search may be told of, with the sequence number of its page. */
    public record Fresh(Reading reading, long sequence) {}

    /** An article that answers a search. */
    public record Answer(String search, String article, long sequence) {}

    /** The sequence number up to which articles were tried. */
    public long reached() {
        return database.read(AlertLedger::reached);
    }

    /** Hands over the articles of the pages after a sequence number, in the order they came. */
    public void after(long sequence, Consumer<Fresh> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT json, facts, sequence FROM article WHERE sequence > ? ORDER BY sequence, place",
                    row -> new Fresh(Ledger.reading(row), row.number(3)),
                    consumer,
                    sequence);
            return true;
        });
    }

    /**
     * Notes what answered, and up to where articles were tried. A development that a search was told of is not told of again, nor is
     * a copy of what it was told of, wherever that was put.
     */
    public void tell(List<Answer> answers, long reached) {
        database.write(session -> {
            answers.forEach(answer -> session.update(
                    "INSERT OR IGNORE INTO alert SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM alert t"
                            + " JOIN placement told ON told.article = t.article"
                            + " JOIN placement new ON new.article = ?2 AND (new.event = told.event"
                            + " OR new.origin = told.origin AND (new.copy OR told.copy)) WHERE t.search = ?1)",
                    answer.search(),
                    answer.article(),
                    answer.sequence()));
            Ledger.state(session, REACHED, reached);
        });
    }

    /** Forgets what answered a search. */
    public void forget(String search) {
        database.write(session -> session.update("DELETE FROM alert WHERE search = ?", search));
    }

    static List<AlertView> alerts(Session session, @Nullable String search, int offset, int limit) {
        return session
                .list(
                        "SELECT search, article, sequence FROM alert WHERE ?1 IS NULL OR search = ?1"
                                + " ORDER BY sequence DESC, article, search LIMIT ?2 OFFSET ?3",
                        AlertLedger::answer,
                        search,
                        limit,
                        offset)
                .stream()
                .flatMap(answer -> view(session, answer).stream())
                .toList();
    }

    /** Alerts after a sequence number, the oldest first: as many as belong to the first rows, no sequence number torn apart. */
    static List<AlertView> after(Session session, long sequence) {
        return session
                .list(
                        "SELECT search, article, sequence FROM alert WHERE sequence > ?1 AND sequence <= (SELECT max(sequence)"
                                + " FROM (SELECT sequence FROM alert WHERE sequence > ?1 ORDER BY sequence LIMIT ?2))"
                                + " ORDER BY sequence, article, search",
                        AlertLedger::answer,
                        sequence,
                        AT_ONCE)
                .stream()
                .flatMap(answer -> view(session, answer).stream())
                .toList();
    }

    static Optional<AlertView> one(Session session, String search, String article) {
        return session.first(
                        "SELECT search, article, sequence FROM alert WHERE search = ? AND article = ?",
                        AlertLedger::answer,
                        search,
                        article)
                .flatMap(answer -> view(session, answer));
    }

    static long reached(Session session) {
        return Ledger.state(session, REACHED);
    }

    private static Answer answer(Session.Row row) throws SQLException {
        return new Answer(row.text(1), row.text(2), row.number(3));
    }

    private static Optional<AlertView> view(Session session, Answer answer) {
        return Cards.of(session, answer.article())
                .map(card -> AlertView.of(
                        answer.sequence(), answer.search(), card, story(session, card), development(session, card)));
    }

    private static @Nullable StoryCard story(Session session, ArticleCard card) {
        return card.story() == null
                ? null
                : StoryShelf.card(session, card.story()).orElse(null);
    }

    private static @Nullable TimelineEntry development(Session session, ArticleCard card) {
        return session
                .first(
                        "SELECT json FROM story WHERE id = ?",
                        row -> RecordJson.read(row.text(1), Story.class),
                        card.story())
                .stream()
                .flatMap(story -> story.timeline().stream())
                .filter(entry -> entry.articles().contains(card.id()))
                .findFirst()
                .orElse(null);
    }
}
