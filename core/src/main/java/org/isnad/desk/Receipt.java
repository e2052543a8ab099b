package org.isnad.desk;

import java.util.List;
import org.isnad.Rejected;

/** What became of an {@link Arrival}. Whoever holds a receipt can rely on the page surviving any crash from then on. */
public sealed interface Receipt {
    /** The page's name. */
    String name();

    /** A new page, kept under a sequence number, with the ids of its articles. */
    record Accepted(String name, long sequence, List<String> articles) implements Receipt {
        public Accepted {
            articles = List.copyOf(articles);
        }
    }

    /** A page whose very bytes were read before; nothing changed. */
    record Known(String name, long sequence) implements Receipt {}

    /** A page that could not be used; kept with its reason. */
    record Refused(Rejected rejected) implements Receipt {
        @Override
        public String name() {
            return rejected.page();
        }
    }
}
