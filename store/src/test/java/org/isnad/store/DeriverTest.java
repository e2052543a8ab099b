package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.rows.Derived;
import org.junit.jupiter.api.Test;

class DeriverTest {
    @Test
    void aPageThatReadingFailsOnIsRejectedWithTheFaultsName() {
        Arrival arrival = LibraryContract.article("k1", "موقع المنارة", "2026-03-02", "عنوان", "نص");
        Entry entry = new Entry(1, Entry.idOf(arrival), Instant.EPOCH, arrival);
        Deriver.Placed placed = new Deriver.Placed(entry, Archive.Place.START);
        for (Throwable fault : List.of(new IllegalStateException("deep"), new StackOverflowError())) {
            Derived derived = Deriver.orRefused(placed, () -> {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            });
            assertThat(derived.readings()).isEmpty();
            assertThat(derived.rejected()).isNotNull().satisfies(why -> {
                assertThat(why.reason()).isEqualTo(Rejected.Reason.UNREADABLE);
                assertThat(why.detail()).contains(fault.getClass().getSimpleName());
            });
        }
    }
}
