package org.isnad.store.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a page whose body was let go: what was concluded from it. Its archive record holds this as JSON.
 *
 * @param version of this form
 * @param page its parts without blocks, where it had articles
 * @param readings its articles without their bodies
 * @param rejected why it had none
 */
public record Kept(
        int version,
        Derived.@Nullable PageParts page,
        List<Reading> readings,
        @Nullable Rejected rejected) {
    /** The media type of such a record. */
    public static final String MEDIA_TYPE = "application/vnd.isnad.kept+json";

    static final int VERSION = 1;

    public Kept {
        readings = List.copyOf(readings);
    }

    /** What a record of the archive holds. */
    public static Kept of(Entry entry) {
        if (!(entry.arrival() instanceof Arrival.Arrived(RawPage page))) {
            throw new IllegalArgumentException("record " + entry.sequence() + " holds no page");
        }
        Kept kept = RecordJson.read(new String(page.bytes(), StandardCharsets.UTF_8), Kept.class);
        if (kept.version() != VERSION) {
            throw new IllegalArgumentException("record " + entry.sequence() + " is of version " + kept.version());
        }
        return kept;
    }

    /** What follows from it: the same again. */
    public Derived derived(Entry entry, Archive.Place place) {
        return new Derived(entry, place, page, readings, rejected);
    }

    /** The record that takes the place of the page's own. */
    public Entry insteadOf(Entry former) {
        if (former.kept()) {
            return former;
        }
        byte[] bytes = RecordJson.write(this).getBytes(StandardCharsets.UTF_8);
        String name = former.arrival().name();
        RawPage page = former.arrival() instanceof Arrival.Arrived(RawPage its)
                ? new RawPage(name, its.url(), MEDIA_TYPE, its.fetched(), bytes)
                : new RawPage(name, null, MEDIA_TYPE, null, bytes);
        return new Entry(former.sequence(), former.id(), former.archived(), new Arrival.Arrived(page), true);
    }
}
