package org.isnad.store.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;

/**
 * One record of the archive.
 *
 * @param sequence the store's number of it, counting from 1 without gaps
 * @param id identity by content: SHA-256 in hex over a page's bytes, or over the words of a rejection; stores of before schema 7
 *     kept its first {@value #FORMER} digits
 * @param archived when it was taken in, to the second
 * @param arrival the page, or why there is none
 * @param kept whether the page's body was let go, and what was concluded from it stands in the place of its bytes; the identity
 *     stays that of the page
 */
public record Entry(long sequence, String id, Instant archived, Arrival arrival, boolean kept) {
    /** A record of what came in. */
    public Entry(long sequence, String id, Instant archived, Arrival arrival) {
        this(sequence, id, archived, arrival, false);
    }

    /** How many digits of an identity older records have. */
    public static final int FORMER = 16;

    /** Whether the arrival is what the identity says, where that can still be told. */
    public boolean isWhatItSays() {
        if (kept) {
            return true;
        }
        String now = idOf(arrival);
        return id.equals(now) || (id.length() == FORMER && now.startsWith(id));
    }

    /** An identity as older records have it. */
    public static String former(String id) {
        return id.substring(0, Math.min(FORMER, id.length()));
    }

    /** The identity by content of an arrival. */
    public static String idOf(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived(RawPage page) -> hash(page.bytes());
            case Arrival.Unusable(Rejected it) ->
                hash(("rejected\n" + it.page() + "\n" + it.reason().wire() + "\n" + it.detail())
                        .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
