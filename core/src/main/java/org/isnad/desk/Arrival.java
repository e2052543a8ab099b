package org.isnad.desk;

import org.isnad.RawPage;
import org.isnad.Rejected;

/** Something that was collected: a page's bytes, or input that could not even be unpacked. */
public sealed interface Arrival {
    /** The name to report it under. */
    String name();

    /** A page, or one line of article JSON marked with {@link org.isnad.article.ArticleLine#MEDIA_TYPE}. */
    record Arrived(RawPage page) implements Arrival {
        @Override
        public String name() {
            return page.name();
        }
    }

    /** Input that gave no bytes to read. */
    record Unusable(Rejected rejected) implements Arrival {
        @Override
        public String name() {
            return rejected.page();
        }
    }
}
