package org.isnad.desk.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An account of a person.
 *
 * @param name by which they sign in
 * @param disabled whether they may not sign in any more
 * @param made when it was made, to the second
 */
public record Account(String name, Role role, boolean disabled, Instant made) {
    private static final int LONGEST = 64;
    private static final String OTHERS = "._-@";

    /** How a name is kept that somebody gave: in NFC and lower case. Empty for what can be no name: letters, digits and {@code . _ - @}. */
    public static Optional<String> nameOf(String given) {
        String name = Normalizer.normalize(given.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean good =
                !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(Account::isOfNames);
        return good ? Optional.of(name) : Optional.empty();
    }

    private static boolean isOfNames(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || OTHERS.indexOf(c) >= 0;
    }
}
