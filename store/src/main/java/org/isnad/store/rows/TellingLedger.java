package org.isnad.store.rows;

import java.util.List;
import java.util.Set;
import org.isnad.Account;
import org.isnad.Similar;
import org.isnad.Sources;
import org.isnad.Story;
import org.isnad.When;
import org.isnad.telling.Teller;

/** Writes stories as they are told, with their accounts and what is similar to articles. Into empty tables, inside the transaction that finds stories. */
final class TellingLedger {
    private TellingLedger() {}

    static void write(Session session, Teller.Telling telling, Set<String> muted) {
        CardMaker cards = new CardMaker(session);
        for (int i = 0; i < telling.stories().size(); i++) {
            Story story = telling.stories().get(i);
            story(
                    session,
                    story,
                    telling.accounts().get(i),
                    cards,
                    muted.contains(story.id()),
                    telling.sources().get(i));
        }
        for (Similar similar : telling.similars()) {
            session.update(
                    "INSERT OR REPLACE INTO similar VALUES (?, ?)", similar.article(), RecordJson.write(similar));
        }
    }

    private static void story(
            Session session, Story story, Account account, CardMaker cards, boolean muted, Sources sources) {
        When last = story.last();
        session.update(
                "INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?)",
                story.id(),
                last == null ? null : last.date().toEpochDay(),
                account.momentum().heat(),
                RecordJson.write(story),
                RecordJson.write(cards.card(story, account)),
                muted,
                RecordJson.write(sources));
        session.update("INSERT INTO account VALUES (?, ?)", story.id(), RecordJson.write(account));
    }

    /** Outlets and independent origins of a story; none before it was told. */
    static Sources sources(Session session, String story) {
        return session.first(
                        "SELECT sources FROM story WHERE id = ?",
                        row -> RecordJson.read(row.text(1), Sources.class),
                        story)
                .orElseGet(() -> new Sources(0, List.of()));
    }

    static Account account(Session session, String story) {
        return session.first(
                        "SELECT json FROM account WHERE story = ?",
                        row -> RecordJson.read(row.text(1), Account.class),
                        story)
                .orElse(Account.none(story));
    }

    static Similar similar(Session session, String article) {
        return session.first(
                        "SELECT json FROM similar WHERE article = ?",
                        row -> RecordJson.read(row.text(1), Similar.class),
                        article)
                .orElse(Similar.none(article));
    }
}
