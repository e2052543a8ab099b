package org.isnad.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was asked, its parameters checked.
 *
 * @param id of the thing asked for; empty where the address has none
 * @param given the parameters by name
 */
record Question(String id, Map<String, String> given) {
    private static final int FAR = 1_000_000;

    Question {
        given = Map.copyOf(given);
    }

    @Nullable
    String text(String name) {
        String value = given.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    int limit() {
        return Integer.parseInt(given.getOrDefault("limit", String.valueOf(Parameter.USUAL)));
    }

    /** How many of a list to pass over: where the page before ended; none for a cursor that is none of ours. */
    int offset() {
        String after = given.get("after");
        try {
            return after == null
                    ? 0
                    : Math.clamp(
                            Integer.parseInt(
                                    new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII)),
                            0,
                            FAR);
        } catch (IllegalArgumentException other) {
            return 0;
        }
    }

    /** The cursor behind a page of this many, or null when there is no more. */
    @Nullable
    String next(int found, boolean more) {
        byte[] offset = String.valueOf(offset() + found).getBytes(StandardCharsets.US_ASCII);
        return more ? Base64.getUrlEncoder().withoutPadding().encodeToString(offset) : null;
    }
}
