package org.isnad.page;

import java.nio.charset.StandardCharsets;
import org.isnad.Decoded;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Rejected;

/** Settles charset and form of a page. Pure and safe for many threads. */
public final class PageDecoder {
    /** Decodes a page, or says why it cannot be read. Never throws on any bytes. */
    public Decoded decode(RawPage raw) {
        if (raw.bytes().length == 0) {
            return new Rejected(raw.name(), Rejected.Reason.EMPTY, "no bytes");
        }
        return new Page(
                raw.name(),
                "0",
                raw.url(),
                raw.fetched(),
                "UTF-8",
                Page.Form.TEXT,
                new String(raw.bytes(), StandardCharsets.UTF_8));
    }
}
