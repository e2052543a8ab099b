package org.isnad.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a watched source does.
 *
 * @param source its name
 * @param state the worst that is to be said of it
 * @param folder whether it is a folder that pages are put into
 * @param lists how many feeds, sitemaps and front pages of it are watched
 * @param lastSuccess when one of them last answered; of a folder, when a file of it was last read
 * @param next when the next visit is due
 * @param today articles kept so far on this day (UTC)
 * @param failed how many of the pages that were first listed today are no articles that could be had
 * @param articles kept on the last full day (UTC)
 * @param habit articles a day, the mean of up to ten weeks in which it was watched and not silent
 * @param drift how far the latest pages dissect below habit, in standard errors
 * @param list the list or folder that the trouble is about, where there is one
 * @param fails how often in a row that could not be had
 * @param trouble in wire form, such as {@code not-found}
 * @param detail what exactly happened, in English
 * @param pages what most of the latest pages fail by; null when most do not
 */
public record SourceHealth(
        String source,
        State state,
        boolean folder,
        int lists,
        @Nullable Instant lastSuccess,
        @Nullable Instant next,
        int today,
        int failed,
        int articles,
        double habit,
        double drift,
        @Nullable String list,
        int fails,
        @Nullable String trouble,
        @Nullable String detail,
        @Nullable FailedPages pages) {
    /**
     * The latest pages of a source, of which most give no article.
     *
     * @param kind what most of those are in place of one, in wire form: a trouble such as {@code refused}, or what came, such as
     *     {@code consent}, {@code folded} or {@code no-article}; {@code listed} for pages that still wait
     * @param failed how many are that
     * @param of how many were looked at
     */
    public record FailedPages(String kind, int failed, int of) {}

    /** From well to worst. */
    public enum State {
        WELL,
        /** Not visited yet, or found nothing so far. */
        NEW,
        /** Far fewer pages are listed than by habit, more than chance explains. */
        SILENT,
        /** Its lists answer, but most of the pages that they name give no article. */
        BARREN,
        /** A list cannot be had. */
        FAILING,
        /** Pages come, but dissect so much worse than before that the site has probably been rebuilt. */
        BROKEN,
        /** Nobody watches any more: nothing is known of how it does. */
        UNWATCHED;

        /** The name on the wire, in lower case. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
