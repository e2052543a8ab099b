package org.isnad.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of earlier versions, brought up to date. */
class MigrationsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aDatabaseBeforePlacementsToldParents() throws SQLException {
        file = folder.resolve("store.db");
        Database.openToWrite(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT OR REPLACE INTO state VALUES ('threaded', 7)");
            statement.execute("INSERT OR REPLACE INTO state VALUES ('touched', 5)");
            for (String table : List.of("held", "tree", "outlet", "actor")) {
                statement.execute("DROP TABLE " + table);
            }
            for (String table : List.of("page", "article", "story", "statement", "rejected")) {
                statement.execute("DROP TRIGGER held_" + table + "_in");
                statement.execute("DROP TRIGGER held_" + table + "_out");
            }
            statement.execute("DROP INDEX article_section");
            statement.execute("ALTER TABLE article DROP COLUMN section");
            statement.execute("PRAGMA user_version = 3");
        }
    }

    @Test
    void storiesOfADatabaseWithoutParentsAreMadeAnewAndItsMemoriesKept() {
        try (Database database = Database.openToWrite(file)) {
            assertThat(database.isCurrent()).isTrue();
            assertThat(state(database, "threaded")).isZero();
            assertThat(state(database, "touched")).isEqualTo(5);
        }
    }

    @Test
    void aDatabaseThatIsUpToDateIsLeftAsItIs() {
        Database.openToWrite(file).close();
        try (Database database = Database.openToWrite(file)) {
            assertThat(state(database, "touched")).isEqualTo(5);
        }
    }

    private static long state(Database database, String name) {
        return database.read(session -> Ledger.state(session, name));
    }
}
