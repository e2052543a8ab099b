package org.isnad.store.rows;

import java.util.Collections;
import java.util.List;
import org.isnad.Block;
import org.isnad.Dissection;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.article.site.SiteLesson;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * All that follows from one record of the archive.
 *
 * @param page what the page is apart from its articles, where there is one
 * @param readings its articles with their facts; empty for a rejected one
 * @param rejected why there are none
 * @param memories for each of the readings the digest of the epoch it was read with; empty for none
 */
public record Derived(
        Entry entry,
        Archive.Place place,
        @Nullable PageParts page,
        List<Reading> readings,
        @Nullable Rejected rejected,
        List<String> memories) {
    public Derived {
        readings = List.copyOf(readings);
        memories = List.copyOf(memories);
    }

    /** What follows without memory. */
    public Derived(
            Entry entry,
            Archive.Place place,
            @Nullable PageParts page,
            List<Reading> readings,
            @Nullable Rejected rejected) {
        this(entry, place, page, readings, rejected, Collections.nCopies(readings.size(), ""));
    }

    /** The same, read with epochs of these digests. */
    public Derived readWith(List<String> digests) {
        return new Derived(entry, place, page, readings, rejected, digests);
    }

    /**
     * A page without its articles and its bytes.
     *
     * @param lesson what its blocks teach a site memory, where they were let go
     */
    public record PageParts(
            @Nullable String url,
            String charset,
            @Nullable When published,
            List<Dissection.RelatedList> related,
            List<String> social,
            List<Block> blocks,
            List<String> notes,
            @Nullable SiteLesson lesson) {
        /** With what the blocks teach a site memory in their place. */
        public PageParts withoutBlocks(@Nullable SiteLesson taught) {
            return new PageParts(url, charset, published, List.of(), social, List.of(), notes, taught);
        }

        public static PageParts of(Dissection.Dissected page) {
            return new PageParts(
                    page.url(),
                    page.source().charset(),
                    page.published(),
                    page.related(),
                    page.social(),
                    page.blocks(),
                    page.notes(),
                    null);
        }
    }
}
