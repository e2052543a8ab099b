package org.isnad.store.rows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of a store, in WAL mode: one writer and any number of readers, each reading one consistent state. Safe for
 * many threads; writing is for the holder of the store's lock.
 */
public final class Database implements AutoCloseable {
    private final String address;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Session writer;

    private Database(Path file) {
        this.address = "jdbc:sqlite:" + file;
    }

    /** Opens a database to write, making it or bringing its schema up to date. */
    public static Database openToWrite(Path file) {
        Database database = new Database(file);
        Session session = database.connect();
        try {
            session.execute("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA synchronous = NORMAL");
            session.execute("PRAGMA cache_size = -65536");
            Migrations.apply(session);
        } catch (StoreException e) {
            session.close();
            throw e;
        }
        database.writer = session;
        return database;
    }

    /** Whether the schema is the one this version writes. */
    public boolean isCurrent() {
        return read(Migrations::isCurrent);
    }

    public static Database openToRead(Path file) {
        return new Database(file);
    }

    /** Runs a question inside one transaction, so that all it reads is of one state. */
    <T> T read(Function<Session, T> question) {
        Session pooled = idle.pollFirst();
        Session session = pooled == null ? reader() : pooled;
        session.execute("BEGIN");
        try {
            return question.apply(session);
        } finally {
            session.execute("COMMIT");
            idle.addFirst(session);
        }
    }

    private Session reader() {
        Session session = connect();
        session.execute("PRAGMA query_only = ON");
        return session;
    }

    /** Runs a change as one transaction: all of it or nothing. */
    void write(Consumer<Session> change) {
        Session session = writer;
        if (session == null) {
            throw new IllegalStateException("opened to read only");
        }
        session.execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            change.accept(session);
            session.execute("COMMIT");
            done = true;
        } finally {
            if (!done) {
                session.execute("ROLLBACK");
            }
        }
    }

    private Session connect() {
        try {
            Connection connection = DriverManager.getConnection(address);
            Session session = new Session(connection);
            session.execute("PRAGMA busy_timeout = 20000");
            return session;
        } catch (SQLException e) {
            throw StoreException.io("opening the database", e);
        }
    }

    @Override
    public void close() {
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.close();
        }
        if (writer != null) {
            writer.close();
        }
    }
}
