package org.isnad.collect.fetch;

import org.jspecify.annotations.Nullable;

/** What makes a request conditional (RFC 9110, section 13): asked again with them, a server answers that nothing changed. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /** What a server gave of both: what is not of visible ASCII letters cannot be sent back, as dates in Arabic. */
    static Validators of(@Nullable String etag, @Nullable String lastModified) {
        return new Validators(sendable(etag), sendable(lastModified));
    }

    private static @Nullable String sendable(@Nullable String header) {
        return header == null || header.isBlank() || !header.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F))
                ? null
                : header;
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
