package org.isnad.views.query;

import java.util.Locale;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a query.
 *
 * @param kind what
 * @param span where, UTF-16 offsets in the query as typed; empty at its end where something is missing
 * @param detail what the message needs besides: the piece that is meant, or a number
 * @param mended the whole query as it was most likely meant, where that can be told
 */
public record QueryProblem(
        Kind kind, Span span, String detail, @Nullable String mended) {
    /** The key of its message, which {@link #argument} goes into. */
    public String message() {
        boolean near = kind == Kind.UNKNOWN_FIELD && !detail.isEmpty();
        return "query." + kind.wire() + (near ? ".near" : "");
    }

    /** The detail as messages take it: a number where it counts something, since that asks for a plural form. */
    public Object argument() {
        return switch (kind) {
            case TOO_LONG, TOO_MANY, TOO_DEEP -> Integer.parseInt(detail);
            default -> detail;
        };
    }

    public enum Kind {
        UNCLOSED_QUOTE,
        UNCLOSED_BRACKET,
        STRAY_BRACKET,
        EMPTY_BRACKETS,
        EMPTY_PHRASE,
        LONELY_OPERATOR,
        UNKNOWN_FIELD,
        MISSING_VALUE,
        FIELD_IN_FIELD,
        BAD_DATE,
        DATES_CROSSED,
        SHORT_PREFIX,
        STAR_INSIDE,
        BAD_DISTANCE,
        LOST_DISTANCE,
        NEAR_WHAT,
        EXACT_WHAT,
        TOO_LONG,
        TOO_MANY,
        TOO_DEEP;

        /** The name under which messages are kept. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
