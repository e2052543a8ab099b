package org.isnad.store.rows;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.Positions;
import org.isnad.Provenance;
import org.isnad.Utterance;
import org.isnad.Wording;
import org.isnad.chains.Chains;

/** Writes whole chains: what was said, who stands where, where texts come from. Into empty tables, inside the transaction that finds stories. */
final class ChainLedger {
    private ChainLedger() {}

    static void write(Session session, Chains.Told told, Set<Chains.Rejection> rejected) {
        told.utterances().forEach(utterance -> utterance(session, utterance));
        for (Positions positions : told.positions()) {
            session.update("INSERT INTO positions VALUES (?, ?)", positions.story(), RecordJson.write(positions));
            positions.actors().stream()
                    .map(Positions.Actor::entity)
                    .filter(Objects::nonNull)
                    .forEach(entity ->
                            session.update("INSERT OR IGNORE INTO actor VALUES (?, ?)", entity, positions.story()));
        }
        for (Provenance provenance : told.provenances()) {
            session.update("INSERT INTO provenance VALUES (?, ?)", provenance.article(), RecordJson.write(provenance));
        }
        rejected.forEach(rejection -> report(session, rejection));
    }

    private static void utterance(Session session, Utterance utterance) {
        session.update(
                "INSERT INTO utterance VALUES (?, ?, ?, ?, ?)",
                utterance.id(),
                utterance.story(),
                RecordJson.write(utterance),
                utterance.sources().outlets(),
                utterance.sources().independent());
        for (Wording wording : utterance.wordings()) {
            if (!wording.isShared()) {
                session.update("INSERT OR IGNORE INTO wording VALUES (?, ?)", wording.statement(), utterance.id());
            }
        }
    }

    /** Marks what was reported: of the same words of several speakers only what that one says. */
    private static void report(Session session, Chains.Rejection rejection) {
        List<Said> said = session
                .list(
                        "SELECT id, words, speaker FROM statement WHERE article = ?",
                        row -> new Said(row.text(1), row.text(2), Objects.requireNonNullElse(row.maybe(3), "")),
                        rejection.article())
                .stream()
                .filter(one -> Chains.folded(one.words()).equals(rejection.words()))
                .toList();
        boolean several = said.stream().map(Said::speaker).distinct().count() > 1
                && !rejection.speaker().isEmpty();
        said.stream()
                .filter(one -> !several || Chains.folded(one.speaker()).equals(rejection.speaker()))
                .forEach(one -> session.update("INSERT OR IGNORE INTO reported VALUES (?)", one.id()));
    }

    private record Said(String id, String words, String speaker) {}
}
