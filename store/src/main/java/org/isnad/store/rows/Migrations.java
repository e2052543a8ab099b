package org.isnad.store.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.store.StoreException;

/**
 * The schema's steps, in order. The database's {@code user_version} says how many it has taken; each further one is taken in a
 * transaction of its own.
 */
final class Migrations {
    private static final List<String> STEPS = List.of(
            "schema-001.sql",
            "schema-002.sql",
            "schema-003.sql",
            "schema-004.sql",
            "schema-005.sql",
            "schema-006.sql",
            "schema-007.sql",
            "schema-008.sql",
            "schema-009.sql",
            "schema-010.sql",
            "schema-011.sql",
            "schema-012.sql",
            "schema-013.sql",
            "schema-014.sql",
            "schema-015.sql");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\n");

    private Migrations() {}

    /** @throws StoreException {@code NEWER} when the database has taken steps this version does not know */
    static void apply(Session session) {
        int taken = (int) session.number("PRAGMA user_version");
        if (taken > STEPS.size()) {
            throw new StoreException(StoreException.Problem.NEWER, taken + " > " + STEPS.size());
        }
        for (int step = taken; step < STEPS.size(); step++) {
            take(session, step);
        }
    }

    static boolean isCurrent(Session session) {
        return session.number("PRAGMA user_version") == STEPS.size();
    }

    private static void take(Session session, int step) {
        session.execute("BEGIN IMMEDIATE");
        for (String statement : END_OF_STATEMENT.split(script(STEPS.get(step)), -1)) {
            if (!statement.isBlank()) {
                session.execute(statement);
            }
        }
        session.execute("PRAGMA user_version = " + (step + 1));
        session.execute("COMMIT");
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
