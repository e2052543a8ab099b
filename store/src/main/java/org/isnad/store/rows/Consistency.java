package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.List;
import org.isnad.store.Fault;
import org.isnad.store.Fault.Kind;

/** Looks for rows that do not fit together. */
final class Consistency {
    private static final List<String> OF_ARTICLES = List.of("placement", "mention", "statement");

    private final Session session;
    private final List<Fault> faults = new ArrayList<>();

    private Consistency(Session session) {
        this.session = session;
    }

    static List<Fault> faults(Session session) {
        Consistency check = new Consistency(session);
        check.database();
        check.owners();
        check.counts();
        check.sequence();
        return check.faults;
    }

    private void database() {
        session.list("PRAGMA integrity_check", row -> row.text(1)).stream()
                .filter(said -> !said.equals("ok"))
                .forEach(said -> faults.add(Fault.of(Kind.DATABASE, said)));
    }

    private void owners() {
        ownerless("article", "sequence NOT IN (SELECT sequence FROM page)");
        OF_ARTICLES.forEach(table -> ownerless(table, "article NOT IN (SELECT id FROM article)"));
        long unthreaded = count("article", "id NOT IN (SELECT article FROM placement)");
        if (unthreaded > 0) {
            faults.add(Fault.of(Kind.ARTICLES_UNTHREADED, unthreaded));
        }
    }

    private void ownerless(String table, String condition) {
        long rows = count(table, condition);
        if (rows > 0) {
            faults.add(Fault.of(Kind.ROWS_WITHOUT_OWNER, table, rows));
        }
    }

    private void counts() {
        Shelf.held(session).forEach((table, said) -> {
            long rows = count(table, "true");
            if (rows != said) {
                faults.add(Fault.of(Kind.ROWS_COUNTED, table, rows, said));
            }
        });
    }

    private long count(String table, String condition) {
        return session.number("SELECT count(*) FROM " + table + " WHERE " + condition);
    }

    private void sequence() {
        long last = session.number("SELECT max(sequence) FROM page");
        long noted = Ledger.state(session, "applied");
        if (last != noted) {
            faults.add(Fault.of(Kind.PAGES_NOTED, last, noted));
        }
        long threaded = Ledger.state(session, "threaded");
        if (threaded != last) {
            faults.add(Fault.of(Kind.STORIES_BEHIND, threaded, last));
        }
    }
}
