package org.isnad.web.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids of digests, which follow from the alerts that they tell. Pure functions. */
final class DigestId {
    private static final int BYTES = 12;

    private DigestId() {}

    static String of(List<Told> told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            told.forEach(each -> digest.update(each.alert().id().getBytes(StandardCharsets.UTF_8)));
            return "digest_" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
