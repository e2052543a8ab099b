package org.isnad.store.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.store.StoreException;

/**
 * A schema's steps, in order. The database's {@code user_version} says how many it has taken; each further one is taken in a
 * transaction of its own.
 */
public final class Migrations {
    static final Migrations STORE = new Migrations("schema", 20);
    /** The schema of the accounts, which have a database of their own. */
    public static final Migrations ACCOUNTS = new Migrations("accounts", 2);

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\n");

    private final String name;
    private final int steps;

    private Migrations(String name, int steps) {
        this.name = name;
        this.steps = steps;
    }

    /** @throws StoreException {@code NEWER} when the database has taken steps this version does not know */
    void apply(Session session) {
        int taken = (int) session.number("PRAGMA user_version");
        if (taken > steps) {
            throw new StoreException(StoreException.Problem.NEWER, taken + " > " + steps);
        }
        for (int step = taken; step < steps; step++) {
            take(session, step);
        }
    }

    boolean isCurrent(Session session) {
        return session.number("PRAGMA user_version") == steps;
    }

    private void take(Session session, int step) {
        session.execute("BEGIN IMMEDIATE");
        String script = script(String.format(Locale.ROOT, "%s-%03d.sql", name, step + 1));
        for (String statement : END_OF_STATEMENT.split(script, -1)) {
            if (!statement.isBlank()) {
                session.execute(statement);
            }
        }
        session.execute("PRAGMA user_version = " + (step + 1));
        session.execute("COMMIT");
    }

    private static String script(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
