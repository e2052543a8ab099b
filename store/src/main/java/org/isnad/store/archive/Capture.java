package org.isnad.store.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in the archive, as an index to WARC files tells it.
 *
 * @param url its address, or {@code urn:isnad:page:} and its identity when it has none
 * @param date when it was taken in
 * @param type the declared media type, where known
 * @param id its identity, the SHA-256 of its bytes in hex
 * @param file the name of the archive file
 * @param offset of its record's first byte
 * @param length of the record in bytes, packed
 */
public record Capture(
        String url, Instant date, @Nullable String type, String id, String file, long offset, long length) {}
