package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * Why a conclusion was drawn: where it rests, by which rule, and how sure the rule is.
 *
 * @param where what the span points into, such as {@code body}, {@code title}, {@code line 5}, {@code json-ld} or another
 *     article's id
 * @param span the place in that text, where there is one
 * @param rule the name of the rule, stable over versions
 * @param confidence 0..1
 */
public record Evidence(String where, @Nullable Span span, String rule, double confidence) {
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1: " + confidence);
        }
    }

    public static Evidence of(String where, String rule) {
        return new Evidence(where, null, rule, 1);
    }
}
