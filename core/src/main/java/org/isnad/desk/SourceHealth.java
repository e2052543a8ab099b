package org.isnad.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a watched source does.
 *
 * @param source its name
 * @param state the worst that is to be said of it
 * @param lists how many feeds, sitemaps and front pages of it are watched
 * @param lastSuccess when one of them last answered
 * @param next when the next visit is due
 * @param articles kept on the last full day (UTC)
 * @param habit articles a day, the mean of up to two weeks before that
 * @param drift how far the latest pages dissect below habit, in standard errors
 * @param list the list that the trouble is about, where there is one
 * @param trouble in wire form, such as {@code not-found}
 * @param detail what exactly happened, in English
 */
public record SourceHealth(
        String source,
        State state,
        int lists,
        @Nullable Instant lastSuccess,
        @Nullable Instant next,
        int articles,
        double habit,
        double drift,
        @Nullable String list,
        @Nullable String trouble,
        @Nullable String detail) {
    /** From well to worst. */
    public enum State {
        WELL,
        /** Not visited yet, or found nothing so far. */
        NEW,
        /** Far fewer articles than habit, more than chance explains. */
        SILENT,
        /** A list cannot be had. */
        FAILING,
        /** Pages come, but dissect so much worse than before that the site has probably been rebuilt. */
        BROKEN;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
