package org.isnad.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something in a store that does not fit together.
 *
 * @param kind what
 * @param facts what the kind's description names, in its order: counts, sequence numbers, files
 */
public record Fault(Kind kind, List<String> facts) {
    public Fault {
        facts = List.copyOf(facts);
    }

    public static Fault of(Kind kind, Object... facts) {
        return new Fault(kind, Arrays.stream(facts).map(String::valueOf).toList());
    }

    public enum Kind {
        /** What the database's own check says. */
        DATABASE,
        /** A table, and how many of its rows belong to nothing. */
        ROWS_WITHOUT_OWNER,
        /** A table, how many rows it has, and how many are said to be held. */
        ROWS_COUNTED,
        /** How many articles have no place in a story. */
        ARTICLES_UNTHREADED,
        /** The last page, and the page that is noted as the last. */
        PAGES_NOTED,
        /** Where stories stand, and where pages do. */
        STORIES_BEHIND,
        /** Records of the archive, and how many the database knows. */
        RECORDS_KNOWN,
        /** How many pages the archive has lost whose articles are still held. */
        PAGES_LOST,
        /** How many pages have bodies that were to be let go. */
        BODIES_LEFT,
        /** Where the index stands, and where the database does. */
        INDEX_BEHIND,
        /** Articles of the index, and of the database. */
        INDEX_ARTICLES,
        /** What is wrong with a file of the index. */
        INDEX_DAMAGED,
        /** The number of a record that is not what its identity says. */
        RECORD_IDENTITY,
        /** The number of a record that the database does not have. */
        RECORD_UNKNOWN,
        /** Damaged bytes, their file and offset. */
        ARCHIVE_DAMAGED;

        /** The name in messages: {@code archive-damaged}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
