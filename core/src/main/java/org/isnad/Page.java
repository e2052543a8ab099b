package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * A page as text: charset settled, form known, identified.
 *
 * @param name as in {@link RawPage}
 * @param id identity by content: the first 16 hex digits of SHA-256 over the bytes
 * @param url the address it was fetched from, where known
 * @param fetched when it was fetched, where known
 * @param charset the charset its bytes were read with
 * @param form HTML or crawl text, a line a block
 * @param text the decoded content
 */
public record Page(
        String name,
        String id,
        @Nullable String url,
        @Nullable When fetched,
        String charset,
        Form form,
        String text) implements Decoded {
    public enum Form {
        HTML,
        TEXT
    }
}
