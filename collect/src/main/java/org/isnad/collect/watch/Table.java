package org.isnad.collect.watch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A SQLite file with its prepared statements; one caller at a time, the others wait. Safe for many threads. */
final class Table implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** @throws BookException when the file cannot be opened */
    Table(Path file, String schema) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA busy_timeout = 20000");
                for (String step : schema.split(";\\s*\n", -1)) {
                    if (!step.isBlank()) {
                        statement.execute(step);
                    }
                }
            }
        } catch (SQLException e) {
            throw new BookException("opening " + file, e);
        }
    }

    /** Adds a column that files of an earlier version lack. */
    void column(String table, String name, String type) {
        if (list("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", row -> 1, table, name)
                .isEmpty()) {
            update("ALTER TABLE " + table + " ADD COLUMN " + name + " " + type);
        }
    }

    /** Copies a file as it stands at one moment. */
    static void copy(Path from, Path to) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                PreparedStatement copying = connection.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, to.toString());
            copying.execute();
        } catch (SQLException e) {
            throw new BookException("copying " + from + " to " + to, e);
        }
    }

    /** Makes a value of a row; columns count from 1. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs changes as one transaction. */
    void together(Runnable changes) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                changes.run();
                return;
            }
            connection.setAutoCommit(false);
            try {
                changes.run();
                connection.commit();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new BookException("writing", e);
        } finally {
            lock.unlock();
        }
    }

    /** @return how many rows changed */
    int update(String sql, @Nullable Object... values) {
        lock.lock();
        try {
            return bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new BookException("writing", e);
        } finally {
            lock.unlock();
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        lock.lock();
        try (ResultSet result = bind(sql, values).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new BookException("reading", e);
        } finally {
            lock.unlock();
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BookException("closing", e);
        } finally {
            lock.unlock();
        }
    }
}
