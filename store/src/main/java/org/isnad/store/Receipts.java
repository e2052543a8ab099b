package org.isnad.store;

import java.util.List;
import java.util.Optional;
import org.isnad.Rejected;
import org.isnad.desk.Correction;
import org.isnad.desk.Receipt;
import org.isnad.store.rows.Derived;
import org.isnad.store.rows.Ledger;

/** Says what became of what arrived. */
final class Receipts {
    private final Journal journal;
    private final Ledger ledger;

    Receipts(Journal journal, Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Of a page that is new. */
    static Receipt of(Derived derived) {
        String name = derived.entry().arrival().name();
        if (derived.rejected() != null) {
            return new Receipt.Refused(derived.rejected());
        }
        List<String> articles = derived.readings().stream()
                .map(reading -> reading.article().id())
                .toList();
        return new Receipt.Accepted(name, derived.entry().sequence(), articles);
    }

    /** Of a page that was read or taken out before. */
    Receipt known(String name, String id) {
        Optional<Correction.PageRemoved> removal = journal.removal(id);
        if (removal.isPresent()) {
            String reason = removal.get().reason();
            return new Receipt.Refused(new Rejected(name, Rejected.Reason.REMOVED, reason));
        }
        Ledger.Known known = ledger.known(id).orElseThrow();
        Rejected why = known.rejected();
        return why == null
                ? new Receipt.Known(name, known.sequence())
                : new Receipt.Refused(new Rejected(name, why.reason(), why.detail()));
    }
}
