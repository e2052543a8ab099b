package org.isnad.store.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.isnad.Account;
import org.isnad.Article;
import org.isnad.Event;
import org.isnad.Momentum;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.stories.Alone;
import org.isnad.telling.Growth;
import org.jspecify.annotations.Nullable;

/** Stories and events that new articles have joined or opened, as far as that can be told before they are settled. For one transaction. */
final class Grown {
    private static final String KNOWN = "SELECT count(a.outlet = ?3 OR NULL),"
            + " count(NOT p.copy AND coalesce(a.credit, a.outlet) = ?4 OR NULL), count(p.event = ?2 AND a.outlet = ?3 OR NULL),"
            + " count(p.event = ?2 AND NOT p.copy AND coalesce(a.credit, a.outlet) = ?4 OR NULL)"
            + " FROM placement p JOIN article a ON a.id = p.article WHERE p.story = ?1 AND p.article <> ?5";

    private final Session session;
    private final Map<String, Told> stories = new LinkedHashMap<>();

    Grown(Session session) {
        this.session = session;
    }

    private record Told(Story story, Account account) {}

    private record Gains(Growth.Gain story, Growth.Gain event) {}

    /** @param placement whose row is written */
    void join(Reading reading, Placement placement, Alone alone) {
        Gains gains = gains(reading, placement);
        event(placement.event(), alone);
        Told before = stories.computeIfAbsent(placement.story(), this::standing);
        Story story = before == null ? alone.story() : Growth.of(before.story, alone, gains.story, gains.event);
        Account account = before == null ? Account.none(placement.story()) : before.account;
        Momentum momentum =
                Growth.of(account.momentum(), gains.story, reading.article().eventTime());
        stories.put(
                placement.story(),
                new Told(
                        story,
                        new Account(
                                account.story(),
                                account.developments(),
                                account.contradictions(),
                                account.terms(),
                                account.ties(),
                                momentum)));
    }

    private @Nullable Told standing(String id) {
        return session.first(
                        "SELECT json FROM story WHERE id = ?", row -> RecordJson.read(row.text(1), Story.class), id)
                .map(story -> new Told(story, TellingLedger.account(session, id)))
                .orElse(null);
    }

    private Gains gains(Reading reading, Placement placement) {
        Article article = reading.article();
        String credit = article.credit() == null ? reading.facts().credit() : article.credit();
        String source = credit == null ? article.outlet() : credit;
        boolean own = placement.copies().parent() == null;
        return session.first(
                        KNOWN,
                        row -> new Gains(
                                new Growth.Gain(row.number(1) == 0, own && row.number(2) == 0),
                                new Growth.Gain(row.number(3) == 0, own && row.number(4) == 0)),
                        placement.story(),
                        placement.event(),
                        article.outlet(),
                        source,
                        article.id())
                .orElseThrow();
    }

    private void event(String id, Alone alone) {
        Event before = session.first(
                        "SELECT json FROM event WHERE id = ?", row -> RecordJson.read(row.text(1), Event.class), id)
                .orElse(null);
        Event event = before == null ? alone.event() : Growth.of(before, alone);
        session.update("INSERT OR REPLACE INTO event VALUES (?, ?, ?)", id, event.story(), RecordJson.write(event));
    }

    /** Writes what has grown, so that lists show it. */
    void write() {
        CardMaker cards = new CardMaker(session);
        stories.forEach((id, told) -> {
            LocalDate last = told.story.last() == null
                    ? null
                    : Objects.requireNonNull(told.story.last()).date();
            session.update(
                    "INSERT INTO story (id, last, heat, json, card, muted) VALUES (?1, ?2, ?3, ?4, ?5, 0) ON CONFLICT (id)"
                            + " DO UPDATE SET last = ?2, heat = ?3, json = ?4, card = ?5",
                    id,
                    last == null ? null : last.toEpochDay(),
                    told.account.momentum().heat(),
                    RecordJson.write(told.story),
                    RecordJson.write(cards.card(told.story, told.account)));
            session.update("INSERT OR REPLACE INTO account VALUES (?, ?)", id, RecordJson.write(told.account));
        });
    }
}
