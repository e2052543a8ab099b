package org.isnad.store.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Digests of passwords by Argon2id (RFC 9106), written as {@code $argon2id$v=19$m=…,t=…,p=…$salt$digest} so that the costs can rise while
 * older digests stay good. Costs are those that OWASP names as the least. A password is brought to NFC first, since keyboards
 * differ. Safe for many threads; a few digest at once, so that memory stays bounded.
 */
final class PasswordHash {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int DIGEST = 32;
    private static final int PARTS = 6;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots = new Semaphore(2);
    /** What a password is checked against where nobody has the name, so that it takes as long. */
    private final String nobody = of("");

    String of(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + text(salt) + "$"
                + text(digest(password, salt, KIBIBYTES, PASSES, LANES));
    }

    /** Takes as long as checking a password does. */
    void spend(String password) {
        matches(password, nobody);
    }

    /** @param written what {@link #of} wrote, perhaps with other costs */
    boolean matches(String password, String written) {
        String[] parts = written.split("\\$", PARTS);
        String[] costs = parts[3].split("[,=]", PARTS);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] digest = digest(
                password, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3]), Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(digest, Base64.getDecoder().decode(parts[5]));
    }

    private byte[] digest(String password, byte[] salt, int kibibytes, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] digest = new byte[DIGEST];
        slots.acquireUninterruptibly();
        try {
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), digest);
        } finally {
            slots.release();
        }
        return digest;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
