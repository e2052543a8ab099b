package org.isnad.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.isnad.web.access.Callers;
import org.jspecify.annotations.Nullable;

/**
 * What forms send back to show that they are of a page of this run of the server, made for the session that sends them. A program with
 * a token of its own needs none, since no browser sends that by itself. Immutable.
 */
final class FormToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    FormToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** The token for the forms of a page. */
    String text(Context ctx) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(Callers.session(ctx).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The same; null for those who may not use these forms. */
    @Nullable
    String textFor(Role role, Context ctx) {
        return Callers.of(ctx).role().covers(role) ? text(ctx) : null;
    }

    /** @throws ForbiddenResponse when a form comes from elsewhere */
    void require(Context ctx) {
        if (Callers.of(ctx).how() == Caller.How.TOKEN) {
            return;
        }
        Guard.requireFromHere(ctx);
        byte[] sent = Form.given(ctx, "token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, text(ctx).getBytes(StandardCharsets.UTF_8))) {
            throw new ForbiddenResponse();
        }
    }

    /** @throws ForbiddenResponse when a form comes from elsewhere, or from somebody who may not send it */
    void require(Context ctx, Role role) {
        Callers.require(ctx, role);
        require(ctx);
    }
}
