package org.isnad.store.rows;

import java.nio.file.Path;
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
    /** Pages of the log before it is carried over: a page of rows that many groups of arrivals touch is then carried over once. */
    private static final int CHECKPOINT = 8_192;

    /** What is left of the log's file when all of it was carried over. */
    private static final long LOG_BYTES = 64L << 20;

    private final String address;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Session writer;

    private Database(Path file) {
        this.address = "jdbc:sqlite:" + file;
    }

    /** Opens a store's database to write, making it or bringing its schema up to date. */
    public static Database openToWrite(Path file) {
        return openToWrite(file, Migrations.STORE);
    }

    /** The same with a schema of its own. */
    public static Database openToWrite(Path file, Migrations schema) {
        Database database = new Database(file);
        Session session = database.connect();
        try {
            session.execute("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA synchronous = NORMAL");
            session.execute("PRAGMA cache_size = -65536");
            session.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT);
            session.execute("PRAGMA recursive_triggers = ON");
            session.execute("PRAGMA journal_size_limit = " + LOG_BYTES);
            schema.apply(session);
        } catch (StoreException e) {
            session.close();
            throw e;
        }
        database.writer = session;
        return database;
    }

    /** Whether the schema is the one this version writes. */
    public boolean isCurrent() {
        return read(Migrations.STORE::isCurrent);
    }

    public static Database openToRead(Path file) {
        return new Database(file);
    }

    /** Runs a question inside one transaction, so that all it reads is of one state. */
    public <T> T read(Function<Session, T> question) {
        Session pooled = idle.pollFirst();
        Session session = pooled == null ? reader() : pooled;
        boolean done = false;
        try {
            session.execute("BEGIN");
            T answer = question.apply(session);
            session.execute("COMMIT");
            done = true;
            return answer;
        } finally {
            if (done) {
                idle.addFirst(session);
            } else {
                session.close();
            }
        }
    }

    /** A connection of its own for long reading that ends in writing; to be closed by the caller. */
    Session aside() {
        return connect();
    }

    /** Writes one consistent state of the database to a new file, beside whoever writes. */
    public void copyTo(Path file) {
        try (Session session = connect()) {
            session.execute("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
        }
    }

    /** Writes the file anew with nothing in it but what is in use, and empties its log. */
    void compact() {
        try (Session session = connect()) {
            session.execute("VACUUM");
            session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private Session reader() {
        return prepared(connect(), "PRAGMA query_only = ON");
    }

    /** Runs a change as one transaction: all of it or nothing. */
    public void write(Consumer<Session> change) {
        Session session = writer;
        if (session == null) {
            throw new IllegalStateException("opened to read only");
        }
        session.within("BEGIN IMMEDIATE", writing -> {
            change.accept(writing);
            return true;
        });
    }

    private Session connect() {
        try {
            Session session = new Session(DriverManager.getConnection(address));
            return prepared(session, "PRAGMA busy_timeout = 20000");
        } catch (SQLException e) {
            throw StoreException.io("opening the database", e);
        }
    }

    private static Session prepared(Session session, String... steps) {
        try {
            for (String step : steps) {
                session.execute(step);
            }
            return session;
        } catch (StoreException e) {
            session.close();
            throw e;
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
