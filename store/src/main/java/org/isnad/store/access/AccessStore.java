package org.isnad.store.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Account;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.ApiToken;
import org.isnad.desk.access.AuditEntry;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.isnad.store.StoreException;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Migrations;
import org.isnad.store.rows.Session;

/** The accounts of a store, in {@code accounts.db} in its folder. Several processes may have it open. Safe for many threads. */
public final class AccessStore implements Access, AutoCloseable {
    /** What secrets of tokens begin with, so that one that was published by mistake is recognised. */
    public static final String TOKEN = "isnad_";

    private static final String FILE = "accounts.db";
    private static final long IDLE = Duration.ofDays(14).toSeconds();
    private static final long LONGEST_SESSION = Duration.ofDays(90).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final String ACCOUNT = "SELECT name, role, disabled, made FROM account";

    private final Database database;
    private final InstantSource clock;
    private final PasswordHash passwords = new PasswordHash();

    private AccessStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the accounts of a store lie. */
    public static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    /** Opens the accounts of a store, making a file for them where there is none, which its owner alone may read. */
    public static AccessStore open(Path folder, InstantSource clock) {
        return new AccessStore(database(folder), clock);
    }

    /** Opens accounts that are there to be read alone. */
    public static AccessStore openToRead(Path folder, InstantSource clock) {
        return new AccessStore(Database.openToRead(file(folder)), clock);
    }

    /** Opens the database that they lie in with all else that cannot be derived from pages, making it where there is none. */
    public static Database database(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = file(folder);
            if (Files.notExists(file)) {
                makeFor(file);
            }
            return Database.openToWrite(file, Migrations.ACCOUNTS);
        } catch (IOException e) {
            throw StoreException.io("making the accounts in " + folder, e);
        }
    }

    private static void makeFor(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** Copies the accounts of a store to a folder without any, beside whoever writes. */
    public static void copy(Path from, Path to) {
        try (Database database = Database.openToRead(file(from))) {
            makeFor(file(to));
            database.copyTo(file(to));
        } catch (IOException e) {
            throw StoreException.io("copying the accounts to " + to, e);
        }
    }

    /** The accounts, by name. */
    public List<Account> accounts() {
        return database.read(session -> session.list(ACCOUNT + " ORDER BY name", AccessStore::account));
    }

    public Optional<Account> account(String name) {
        return database.read(session -> session.first(ACCOUNT + " WHERE name = ?", AccessStore::account, name));
    }

    private static Account account(Session.Row row) throws SQLException {
        return new Account(
                row.text(1),
                Role.of(row.text(2)).orElse(Role.READER),
                row.number(3) != 0,
                Instant.ofEpochSecond(row.number(4)));
    }

    /** Makes an account; false where there is one of that name. */
    public boolean add(String name, Role role, String password) {
        String digest = passwords.of(password);
        return changes(
                "INSERT INTO account (name, role, password, made) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                name,
                role.wire(),
                digest,
                now());
    }

    /** Gives an account another role; false where there is no such account. */
    public boolean setRole(String name, Role role) {
        return changes("UPDATE account SET role = ? WHERE name = ?", role.wire(), name);
    }

    /** Lets an account sign in no more, which ends its sessions, or again; false where there is no such account. */
    public boolean setDisabled(String name, boolean disabled) {
        boolean there = changes("UPDATE account SET disabled = ? WHERE name = ?", disabled ? 1 : 0, name);
        if (disabled) {
            change(session -> session.update("DELETE FROM session WHERE account = ?", name));
        }
        return there;
    }

    @Override
    public Optional<Account> signIn(String name, String password) {
        Optional<String> digest = database.read(session -> session.first(
                "SELECT password FROM account WHERE name = ? AND NOT disabled", row -> row.text(1), name));
        if (digest.isEmpty()) {
            passwords.spend(password);
            return Optional.empty();
        }
        return passwords.matches(password, digest.get()) ? account(name) : Optional.empty();
    }

    @Override
    public String begin(String account) {
        String secret = Secret.fresh();
        long now = now();
        change(session -> {
            session.update("DELETE FROM session WHERE used < ? OR begun < ?", now - IDLE, now - LONGEST_SESSION);
            session.update("INSERT INTO session VALUES (?, ?, ?, ?)", Secret.digest(secret), account, now, now);
        });
        return secret;
    }

    @Override
    public Optional<Account> session(String secret) {
        String digest = Secret.digest(secret);
        long now = now();
        Optional<Long> used = database.read(session -> session.first(
                "SELECT used FROM session WHERE digest = ? AND used >= ? AND begun >= ?",
                row -> row.number(1),
                digest,
                now - IDLE,
                now - LONGEST_SESSION));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        if (now - used.get() > HOUR) {
            change(session -> session.update("UPDATE session SET used = ? WHERE digest = ?", now, digest));
        }
        return database.read(session -> session.first(
                ACCOUNT + " WHERE NOT disabled AND name = (SELECT account FROM session WHERE digest = ?)",
                AccessStore::account,
                digest));
    }

    @Override
    public void end(String secret) {
        change(session -> session.update("DELETE FROM session WHERE digest = ?", Secret.digest(secret)));
    }

    @Override
    public void setPassword(String account, String password) {
        String digest = passwords.of(password);
        change(session -> {
            session.update("UPDATE account SET password = ? WHERE name = ?", digest, account);
            session.update("DELETE FROM session WHERE account = ?", account);
        });
    }

    /** Makes a token and gives its secret, which is told this once; empty where there is one of that name. */
    public Optional<String> addToken(String name, Role scope) {
        String secret = TOKEN + Secret.fresh();
        boolean made = changes(
                "INSERT INTO token (digest, name, scope, made) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                Secret.digest(secret),
                name,
                scope.wire(),
                now());
        return made ? Optional.of(secret) : Optional.empty();
    }

    /** The tokens, by name. */
    public List<ApiToken> tokens() {
        return database.read(
                session -> session.list("SELECT name, scope, made, used FROM token ORDER BY name", AccessStore::token));
    }

    private static ApiToken token(Session.Row row) throws SQLException {
        return new ApiToken(
                row.text(1),
                Role.of(row.text(2)).orElse(Role.READER),
                Instant.ofEpochSecond(row.number(3)),
                row.maybe(4) == null ? null : Instant.ofEpochSecond(row.number(4)));
    }

    /** Lets a token open nothing any more; false where there is none of that name. */
    public boolean revoke(String name) {
        return changes("DELETE FROM token WHERE name = ?", name);
    }

    @Override
    public Optional<ApiToken> token(String secret) {
        String digest = Secret.digest(secret);
        Optional<ApiToken> token = database.read(session -> session.first(
                "SELECT name, scope, made, used FROM token WHERE digest = ?", AccessStore::token, digest));
        token.filter(each -> each.used() == null
                        || clock.instant().getEpochSecond() - each.used().getEpochSecond() > HOUR)
                .ifPresent(each ->
                        change(session -> session.update("UPDATE token SET used = ? WHERE digest = ?", now(), digest)));
        return token;
    }

    @Override
    public void record(Caller caller, Act act, String subject, String address) {
        change(session -> session.update(
                "INSERT INTO audit (at, who, how, act, subject, address) VALUES (?, ?, ?, ?, ?, ?)",
                now(),
                caller.name(),
                caller.how().name(),
                act.name(),
                subject,
                address));
    }

    @Override
    public List<AuditEntry> audit(long before, int limit) {
        return database.read(session -> session.list(
                "SELECT number, at, who, how, act, subject, address FROM audit WHERE number < ?"
                        + " ORDER BY number DESC LIMIT ?",
                row -> new AuditEntry(
                        row.number(1),
                        Instant.ofEpochSecond(row.number(2)),
                        row.text(3),
                        Caller.How.valueOf(row.text(4)),
                        Act.valueOf(row.text(5)),
                        row.text(6),
                        row.text(7)),
                before,
                limit));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private synchronized void change(Consumer<Session> change) {
        database.write(change);
    }

    /** Makes a change and tells whether it changed anything. */
    private boolean changes(String sql, Object... values) {
        AtomicBoolean changed = new AtomicBoolean();
        change(session -> {
            session.update(sql, values);
            changed.set(session.number("SELECT changes()") > 0);
        });
        return changed.get();
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
