package org.isnad.web.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a tool's call, whatever was sent. */
record Asked(Map<String, Object> arguments) {
    private static final int LONGEST = 1000;
    private static final int USUAL = 10;
    private static final int MOST = 50;

    Asked {
        arguments = arguments == null ? Map.of() : arguments;
    }

    /** A text; empty where none was sent. */
    String text(String name) {
        Object value = arguments.get(name);
        String text = value == null ? "" : value.toString().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Nullable
    String maybe(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    int limit() {
        return arguments.get("limit") instanceof Number number ? Math.clamp(number.longValue(), 1, MOST) : USUAL;
    }
}
