package org.isnad.app.shelf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.isnad.Link;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.views.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Values given to options, checked; wrong ones end the run as wrong usage and say what is expected. */
final class Given {
    private final Workshop workshop;

    Given(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A day in its ISO 8601 form, where one was given. */
    @Nullable
    String day(String option, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value).toString();
        } catch (DateTimeException noDay) {
            throw new Failure(Exit.USAGE, workshop.messages().of("usage.day", option, value));
        }
    }

    /** The beginning of a link kind's name on the wire, where one was given. */
    @Nullable
    String kind(@Nullable String value) {
        List<String> kinds =
                Arrays.stream(Link.Kind.values()).map(Link.Kind::wire).toList();
        if (value != null && (value.isEmpty() || kinds.stream().noneMatch(kind -> kind.startsWith(value)))) {
            throw new Failure(
                    Exit.USAGE, workshop.messages().of("usage.kind", "--kind", value, String.join(" ", kinds)));
        }
        return value;
    }

    /** The words to search for. */
    String query(String... words) {
        String query = String.join(" ", words);
        if (query.isBlank()) {
            throw new Failure(Exit.USAGE, workshop.messages().of("usage.query"));
        }
        return query;
    }

    /** The order of a search's hits. */
    SearchQuery.Order order(String value) {
        for (SearchQuery.Order order : SearchQuery.Order.values()) {
            if (order.name().equalsIgnoreCase(value)) {
                return order;
            }
        }
        throw new Failure(Exit.USAGE, workshop.messages().of("usage.sort", value));
    }

    int limit(int value) {
        return atLeast(1, "--limit", value);
    }

    int offset(int value) {
        return atLeast(0, "--offset", value);
    }

    private int atLeast(int least, String option, int value) {
        if (value < least) {
            String number = Integer.toString(value);
            throw new Failure(
                    Exit.USAGE, workshop.messages().of("usage.number", option, Integer.toString(least), number));
        }
        return value;
    }
}
