package org.isnad.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What a question can be asked with. Its description is the message {@code api.param.<name>}.
 *
 * @param name its key in the query
 * @param kind which values it takes
 * @param choices the values of a {@link Kind#CHOICE}
 */
public record Parameter(String name, Kind kind, List<String> choices) {
    static final int MOST = 200;
    static final int USUAL = 50;
    private static final int LONGEST = 1000;

    public Parameter {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        TEXT,
        DAY,
        LIMIT,
        CURSOR,
        CHOICE
    }

    static Parameter of(String name, Kind kind) {
        return new Parameter(name, kind, List.of());
    }

    static Parameter choice(String name, String... choices) {
        return new Parameter(name, Kind.CHOICE, List.of(choices));
    }

    /** Whether a value is one that it takes. */
    boolean takes(String value) {
        return switch (kind) {
            case TEXT -> value.length() <= LONGEST;
            case DAY -> isDay(value);
            case LIMIT ->
                value.matches("[0-9]{1,3}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST;
            case CURSOR -> value.length() <= LONGEST && value.matches("[A-Za-z0-9_.:-]+");
            case CHOICE -> choices.contains(value);
        };
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
