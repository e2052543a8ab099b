package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.stories.Threading;

/**
 * Places what comes in after stories were settled, each article as it comes: a late one stands behind those that were read before
 * it. Of its story is told what {@link Grown} can tell; positions, contradictions and chains of statements wait for the next settling. For
 * the holder of the store's lock.
 */
final class Following {
    /** The sequence number of the last page that was placed as it came. */
    static final String FOLLOWED = "followed";

    private static final int AT_ONCE = 256;

    private final Threading threading;
    private long sequence;
    private int position;

    /**
     * @param threading that has stepped what is settled
     * @param sequence up to which page it is
     * @param position how many articles that are
     */
    Following(Threading threading, long sequence, int position) {
        this.threading = threading;
        this.sequence = sequence;
        this.position = position;
    }

    private record Fresh(Reading reading, long sequence) {}

    /** Articles that stand already were read again: their place is as it was. */
    void follow(Session session) {
        for (List<Fresh> fresh = fresh(session); !fresh.isEmpty(); fresh = fresh(session)) {
            List<Placement> placed = new ArrayList<>();
            Grown grown = new Grown(session);
            for (Fresh one : fresh) {
                Placement placement =
                        standing(session, threading.step(one.reading).placement());
                ThreadLedger.placement(session, position, placement, null);
                grown.join(one.reading, placement, threading.alone(placement));
                placed.add(placement);
                position++;
                sequence = one.sequence;
            }
            ThreadLedger.parts(session, placed);
            grown.write();
        }
        sequence = Ledger.state(session, "applied");
        Ledger.state(session, FOLLOWED, sequence);
    }

    /** Those of the next pages; all articles of a page together. */
    private List<Fresh> fresh(Session session) {
        return session.list(
                "SELECT a.json, a.facts, g.json, a.sequence FROM article a LEFT JOIN gist g ON g.article = a.id"
                        + " WHERE a.sequence > ?1 AND a.sequence <= (SELECT max(sequence) FROM (SELECT sequence FROM article"
                        + " WHERE sequence > ?1 AND id NOT IN (SELECT article FROM placement) ORDER BY sequence LIMIT ?2))"
                        + " AND a.id NOT IN (SELECT article FROM placement) ORDER BY a.sequence, a.place",
                row -> new Fresh(Ledger.whole(row), row.number(4)),
                sequence,
                AT_ONCE);
    }

    /** With the ids that readers know: those that editors or repairs gave to what it joins. */
    private static Placement standing(Session session, Placement placement) {
        String event = now(session, placement.event());
        String story = session.first("SELECT story FROM event WHERE id = ?", row -> row.text(1), event)
                .orElseGet(() -> now(session, placement.story()));
        return new Placement(placement.article(), event, story, placement.copies(), placement.evidence());
    }

    private static String now(Session session, String id) {
        Optional<String> now = session.first("SELECT now FROM redirect WHERE old = ?", row -> row.text(1), id);
        return now.orElse(id);
    }
}
