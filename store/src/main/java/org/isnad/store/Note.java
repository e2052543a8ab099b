package org.isnad.store;

import java.util.Locale;
import org.isnad.store.archive.Archive;

/**
 * Something a store did to itself when it was opened, to be told to the user.
 *
 * @param kind what
 * @param count of bytes or pages
 * @param detail the file, or the fault
 */
public record Note(Kind kind, long count, String detail) {
    static Note skipped(Archive.Damage damage) {
        return new Note(Kind.SKIPPED, damage.bytes(), damage.file() + " @" + damage.offset());
    }

    public enum Kind {
        /** A record that a crash left unfinished was cut off; bytes. Its page was never reported as read. */
        CUT_OFF,
        /** Damaged bytes in the archive were skipped; bytes. */
        SKIPPED,
        /** Pages were read again from the archive, which a crash kept from the database; pages. */
        REPLAYED,
        /** The database could not be used and was made anew from the archive. */
        DATABASE_REMADE,
        /** The search index could not be used and was made anew. */
        INDEX_REMADE,
        /** A saved state of stories could not be used; what it stood for is stepped again. */
        STATE_REMADE,
        /** The archive has lost pages that the database knows; pages. */
        ARCHIVE_SHORT,
        /** Pages were taken out whose removal had been interrupted. */
        REMOVED,
        /** Bodies were let go after their time, which had been interrupted. */
        LET_GO,
        /** Stories were brought up to date after an interrupted run. */
        SETTLED;

        /** The name in messages: {@code cut-off}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
