package org.isnad.collect.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface Fetched {
    /** The address that was asked for. */
    String url();

    /**
     * Bytes came, whole.
     *
     * @param at the address that gave them, after redirects
     * @param movedForGood whether every redirect on the way was a permanent one
     * @param contentType as declared
     * @param bytes unpacked; owned by this record, not to be changed
     */
    record Got(
            String url,
            String at,
            boolean movedForGood,
            @Nullable String contentType,
            byte[] bytes,
            Validators validators,
            Instant when)
            implements Fetched {}

    /** Nothing changed since the validators were given (304). */
    record Unchanged(String url, String at) implements Fetched {}

    /**
     * No page.
     *
     * @param detail what exactly happened, in English, for logs and operators
     * @param retryAfter how long the server asks to wait, where it does
     */
    record Failed(
            String url,
            Trouble trouble,
            String detail,
            @Nullable Duration retryAfter) implements Fetched {
        public Failed(String url, Trouble trouble, String detail) {
            this(url, trouble, detail, null);
        }
    }
}
