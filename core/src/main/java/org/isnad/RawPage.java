package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * A page as it came: bytes and what was said of them on the way.
 *
 * @param name the file's name or the WARC record's id, as FORMATS.md prints it in {@code page}
 * @param url the address it was fetched from, where known
 * @param contentType the declared media type with its charset parameter, where known
 * @param fetched when it was fetched, where known: the reference for «منذ 5 ساعات», never a publication date
 * @param bytes the content, uncompressed; owned by this record, not to be changed
 */
public record RawPage(
        String name,
        @Nullable String url,
        @Nullable String contentType,
        @Nullable When fetched,
        byte[] bytes) {

    public static RawPage of(String name, byte[] bytes) {
        return new RawPage(name, null, null, null, bytes);
    }
}
