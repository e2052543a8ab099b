package org.isnad.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What forms send back to show that they are of a page of this run of the server. Immutable. */
final class FormToken {
    private static final int BYTES = 16;

    private final String text;

    FormToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.text = HexFormat.of().formatHex(random);
    }

    String text() {
        return text;
    }

    /** @throws ForbiddenResponse when a form comes from elsewhere */
    void require(Context ctx) {
        Guard.requireFromHere(ctx);
        byte[] sent = Form.given(ctx, "token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, text.getBytes(StandardCharsets.UTF_8))) {
            throw new ForbiddenResponse();
        }
    }
}
