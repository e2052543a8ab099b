package org.isnad.collect.fetch;

import org.jspecify.annotations.Nullable;

/** What makes a request conditional (RFC 9110, section 13): asked again with them, a server answers that nothing changed. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
