package org.isnad.store.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements, inside a transaction. For one thread at a time; database failures come out as
 * {@link StoreException}.
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of one row. */
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** A row of a result; columns count from 1. */
    public record Row(ResultSet result) {
        public String text(int column) throws SQLException {
            return result.getString(column);
        }

        public @Nullable String maybe(int column) throws SQLException {
            return result.getString(column);
        }

        public long number(int column) throws SQLException {
            return result.getLong(column);
        }

        public int count(int column) throws SQLException {
            return result.getInt(column);
        }
    }

    /** Does something inside one transaction of this connection: all of it or nothing. */
    <T> T within(String begin, Function<Session, T> work) {
        execute(begin);
        try {
            T done = work.apply(this);
            execute("COMMIT");
            return done;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** Some failures, such as a full disk, have rolled back already. */
    private void rollBack(Throwable because) {
        try {
            execute("ROLLBACK");
        } catch (StoreException e) {
            because.addSuppressed(e);
        }
    }

    public void update(String sql, @Nullable Object... values) {
        try {
            bind(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw StoreException.io("writing to the database", e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, rows::add, values);
        return rows;
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = list(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    public long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number(1), values).orElse(0L);
    }

    /** Hands over the rows one by one, for results too large to hold. The consumer must not run the same statement. */
    <T> void each(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
        try (ResultSet result = bind(sql, values).executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                consumer.accept(reader.read(row));
            }
        } catch (SQLException e) {
            throw StoreException.io("reading the database", e);
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

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw StoreException.io(
                    "the database step " + sql.lines().findFirst().orElse(""), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.io("closing the database", e);
        }
    }
}
