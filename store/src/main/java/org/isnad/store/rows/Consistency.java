package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.List;

/** Looks for rows that do not fit together. */
final class Consistency {
    private Consistency() {}

    static List<String> faults(Session session) {
        List<String> faults = new ArrayList<>(session.list("PRAGMA integrity_check", row -> row.text(1)));
        faults.removeIf("ok"::equals);
        count(session, faults, "articles without a page", "article WHERE sequence NOT IN (SELECT sequence FROM page)");
        count(
                session,
                faults,
                "articles without a place in a story",
                "article WHERE id NOT IN (SELECT article FROM placement)");
        count(
                session,
                faults,
                "places of articles that are not there",
                "placement WHERE article NOT IN (SELECT id FROM article)");
        count(
                session,
                faults,
                "mentions of articles that are not there",
                "mention WHERE article NOT IN (SELECT id FROM article)");
        count(
                session,
                faults,
                "statements of articles that are not there",
                "statement WHERE article NOT IN (SELECT id FROM article)");
        long last = session.number("SELECT max(sequence) FROM page");
        if (last != Ledger.state(session, "applied")) {
            faults.add("the last page is " + last + ", but " + Ledger.state(session, "applied") + " is noted");
        }
        if (Ledger.state(session, "threaded") != last) {
            faults.add("stories stand at " + Ledger.state(session, "threaded") + ", pages at " + last);
        }
        return faults;
    }

    private static void count(Session session, List<String> faults, String what, String from) {
        long count = session.number("SELECT count(*) FROM " + from);
        if (count > 0) {
            faults.add(count + " " + what);
        }
    }
}
