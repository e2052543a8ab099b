package org.isnad.app.shelf;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value as a cell of CSV (RFC 4180). What a page says is anybody's: text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as OWASP advises against CSV injection. Numbers stay as they are. Pure functions.
 */
final class CsvCell {
    /** What a formula begins with, in the widths that spreadsheets understand, and the control characters they pass over. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** The values of a list are joined by {@code " | "}; what is null, absent or an object gives an empty cell. */
    static String of(JsonNode value) {
        return value.isNumber() ? value.asString() : quoted(harmless(text(value)));
    }

    private static String text(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(part -> parts.add(part.asString()));
        } else if (value.isValueNode() && !value.isNull()) {
            parts.add(value.asString());
        }
        return String.join(" | ", parts);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
