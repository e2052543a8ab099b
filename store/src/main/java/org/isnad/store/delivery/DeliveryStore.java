package org.isnad.store.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Held;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Outbox;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.isnad.store.access.AccessStore;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Session;
import org.jspecify.annotations.Nullable;

/** Deliveries in {@code accounts.db} in a store's folder. Several processes may have it open. Safe for many threads. */
public final class DeliveryStore implements Deliveries, Outbox, AutoCloseable {
    /** What secrets of webhooks begin with (Standard Webhooks). */
    public static final String SECRET = "whsec_";

    private static final Duration BOTH_SIGN = Duration.ofDays(1);
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final String COLUMNS =
            "id, kind, address, owner, searches, pace, at, day, zone, language, stopped, made, reached";
    private static final String MESSAGE =
            "SELECT m.number, m.subscription, m.id, m.type, m.body, m.state, m.tries, m.made, m.due";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private DeliveryStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens the deliveries of a store, making a database for them where there is none, which its owner alone may read. */
    public static DeliveryStore open(Path folder, Clock clock) {
        return new DeliveryStore(AccessStore.database(folder), clock);
    }

    @Override
    public Made add(Wanted wanted, long reached) {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret = freshSecret();
        Rhythm rhythm = wanted.rhythm();
        long now = clock.instant().getEpochSecond();
        change(session -> session.update(
                "INSERT INTO subscription (" + COLUMNS
                        + ", secret) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)",
                id,
                wanted.kind().name(),
                wanted.address(),
                wanted.owner(),
                String.join("\n", wanted.searches()),
                rhythm.pace().name(),
                rhythm.at().toString(),
                rhythm.day().getValue(),
                rhythm.zone().getId(),
                wanted.language(),
                now,
                reached,
                secret));
        return new Made(subscription(id).orElseThrow(), secret);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String freshSecret() {
        return SECRET + Base64.getEncoder().encodeToString(bytes(SECRET_BYTES));
    }

    @Override
    public List<Subscription> subscriptions() {
        return database.read(session ->
                session.list("SELECT " + COLUMNS + " FROM subscription ORDER BY number", DeliveryStore::subscription));
    }

    @Override
    public Optional<Subscription> subscription(String id) {
        return database.read(session -> session.first(
                "SELECT " + COLUMNS + " FROM subscription WHERE id = ?", DeliveryStore::subscription, id));
    }

    private static Subscription subscription(Session.Row row) throws SQLException {
        Rhythm rhythm = new Rhythm(
                Rhythm.Pace.valueOf(row.text(6)),
                LocalTime.parse(row.text(7)),
                DayOfWeek.of(row.count(8)),
                ZoneId.of(row.text(9)));
        String stopped = row.maybe(11);
        return new Subscription(
                row.text(1),
                Subscription.Kind.valueOf(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5).isEmpty() ? List.of() : List.of(row.text(5).split("\n", -1)),
                rhythm,
                row.text(10),
                stopped == null ? null : Subscription.Stopped.valueOf(stopped),
                Instant.ofEpochSecond(row.number(12)));
    }

    @Override
    public boolean remove(String id) {
        return answer(session -> {
            session.update("DELETE FROM held WHERE subscription = ?", id);
            session.update(
                    "DELETE FROM attempt WHERE message IN (SELECT number FROM message WHERE subscription = ?)", id);
            session.update("DELETE FROM message WHERE subscription = ?", id);
            session.update("DELETE FROM subscription WHERE id = ?", id);
            return changed(session);
        });
    }

    @Override
    public boolean stop(String id, Subscription.Stopped why) {
        return changes("UPDATE subscription SET stopped = ? WHERE id = ?", why.name(), id);
    }

    @Override
    public boolean resume(String id, long reached) {
        return changes(
                "UPDATE subscription SET reached = CASE WHEN stopped IS NULL THEN reached ELSE ? END, stopped = NULL"
                        + " WHERE id = ?",
                reached,
                id);
    }

    @Override
    public Optional<String> rotate(String id) {
        String secret = freshSecret();
        long until = clock.millis() + BOTH_SIGN.toMillis();
        boolean done = changes(
                "UPDATE subscription SET former = secret, former_until = ?, secret = ? WHERE id = ?",
                until,
                secret,
                id);
        return done ? Optional.of(secret) : Optional.empty();
    }

    @Override
    public boolean isKeyOf(String id, String key) {
        byte[] given = key.getBytes(StandardCharsets.UTF_8);
        return secrets(id, clock.instant()).stream()
                .anyMatch(each -> MessageDigest.isEqual(each.getBytes(StandardCharsets.UTF_8), given));
    }

    @Override
    public Optional<Message> test(String id) {
        if (subscription(id).isEmpty()) {
            return Optional.empty();
        }
        String message = "test_" + HexFormat.of().formatHex(bytes(ID_BYTES));
        Instant now = clock.instant();
        change(session -> put(session, id, message, Message.Type.TEST, "", now));
        return database.read(
                session -> session.first(MESSAGE + " FROM message m WHERE m.id = ?", DeliveryStore::message, message));
    }

    private static void put(
            Session session, String subscription, String id, Message.Type type, String body, Instant now) {
        session.update(
                "INSERT OR IGNORE INTO message (subscription, id, type, body, state, tries, made, due)"
                        + " VALUES (?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                subscription,
                id,
                type.name(),
                body,
                now.toEpochMilli(),
                now.toEpochMilli());
    }

    @Override
    public boolean replay(long number) {
        return changes(
                "UPDATE message SET state = 'WAITING', tries = 0, due = ?, leased = 0 WHERE number = ? AND state = 'DEAD'",
                clock.millis(),
                number);
    }

    @Override
    public int replayAll(String id) {
        return answer(session -> {
            session.update(
                    "UPDATE message SET state = 'WAITING', tries = 0, due = ?, leased = 0"
                            + " WHERE subscription = ? AND state = 'DEAD'",
                    clock.millis(),
                    id);
            return (int) session.number("SELECT changes()");
        });
    }

    @Override
    public List<Delivery> log(@Nullable String subscription, Message.@Nullable State state, int limit) {
        return database.read(session -> session.list(
                MESSAGE + ", a.at, a.status, a.outcome, a.millis FROM message m LEFT JOIN attempt a ON a.number ="
                        + " (SELECT max(number) FROM attempt WHERE message = m.number)"
                        + " WHERE (?1 IS NULL OR m.subscription = ?1) AND (?2 IS NULL OR m.state = ?2)"
                        + " ORDER BY m.number DESC LIMIT ?3",
                row -> new Delivery(message(row), row.maybe(10) == null ? null : attempt(row, 10)),
                subscription,
                state == null ? null : state.name(),
                limit));
    }

    private static Message message(Session.Row row) throws SQLException {
        return new Message(
                row.number(1),
                row.text(2),
                row.text(3),
                Message.Type.valueOf(row.text(4)),
                row.text(5),
                Message.State.valueOf(row.text(6)),
                row.count(7),
                Instant.ofEpochMilli(row.number(8)),
                Instant.ofEpochMilli(row.number(9)));
    }

    private static Attempt attempt(Session.Row row, int first) throws SQLException {
        return new Attempt(
                Instant.ofEpochMilli(row.number(first)),
                row.count(first + 1),
                row.text(first + 2),
                row.number(first + 3));
    }

    @Override
    public List<Attempt> attempts(long number) {
        return database.read(session -> session.list(
                "SELECT at, status, outcome, millis FROM attempt WHERE message = ? ORDER BY number",
                row -> attempt(row, 1),
                number));
    }

    @Override
    public Map<Whose, QuietHours> quietHours() {
        Map<Whose, QuietHours> all = new LinkedHashMap<>();
        database.read(session -> session.list(
                        "SELECT whose, begins, ends, zone, breaking FROM quiet ORDER BY whose",
                        row -> Map.entry(row.text(1), quiet(row))))
                .forEach(each -> Whose.of(each.getKey()).ifPresent(whose -> all.put(whose, each.getValue())));
        return all;
    }

    private static QuietHours quiet(Session.Row row) throws SQLException {
        return new QuietHours(
                LocalTime.parse(row.text(2)), LocalTime.parse(row.text(3)), ZoneId.of(row.text(4)), row.number(5) != 0);
    }

    @Override
    public void setQuietHours(Whose whose, @Nullable QuietHours hours) {
        change(session -> {
            session.update("DELETE FROM quiet WHERE whose = ?", whose.text());
            if (hours != null) {
                session.update(
                        "INSERT INTO quiet VALUES (?, ?, ?, ?, ?)",
                        whose.text(),
                        hours.from().toString(),
                        hours.until().toString(),
                        hours.zone().getId(),
                        hours.breakingPasses() ? 1 : 0);
            }
        });
    }

    @Override
    public List<Listening> listening() {
        return database.read(session -> session.list(
                "SELECT " + COLUMNS + " FROM subscription WHERE stopped IS NULL ORDER BY number",
                row -> new Listening(subscription(row), row.number(13))));
    }

    @Override
    public void hold(Listening from, long reached, List<Held> held) {
        String id = from.subscription().id();
        change(session -> {
            session.update(
                    "UPDATE subscription SET reached = ? WHERE id = ? AND reached = ? AND stopped IS NULL",
                    reached,
                    id,
                    from.reached());
            if (changed(session)) {
                held.forEach(each -> session.update(
                        "INSERT INTO held (subscription, search, article, due, gathered) VALUES (?, ?, ?, ?, ?)",
                        id,
                        each.search(),
                        each.article(),
                        each.due().toEpochMilli(),
                        each.gathered() ? 1 : 0));
            }
        });
    }

    @Override
    public List<Held> due(Instant now) {
        return database.read(session -> session.list(
                "SELECT h.number, h.subscription, h.search, h.article, h.due, h.gathered FROM held h"
                        + " JOIN subscription s ON s.id = h.subscription"
                        + " WHERE h.due <= ? AND s.stopped IS NULL ORDER BY h.number",
                row -> new Held(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        Instant.ofEpochMilli(row.number(5)),
                        row.number(6) != 0),
                now.toEpochMilli()));
    }

    @Override
    public void write(List<Held> held, String id, Message.Type type, String body, Instant now) {
        change(session -> {
            if (taken(session, held) == held.size()) {
                put(session, held.getFirst().subscription(), id, type, body, now);
            }
        });
    }

    private static int taken(Session session, List<Held> held) {
        int taken = 0;
        for (Held each : held) {
            session.update("DELETE FROM held WHERE number = ?", each.number());
            taken += (int) session.number("SELECT changes()");
        }
        return taken;
    }

    @Override
    public void drop(List<Held> held) {
        change(session -> taken(session, held));
    }

    @Override
    public Optional<Message> claim(Instant now, Instant lease, Set<Subscription.Kind> kinds, Set<String> except) {
        String which = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        String not = String.join(" ", except);
        long at = now.toEpochMilli();
        return database.read(session -> claimable(session, at, which, not)).isEmpty()
                ? Optional.empty()
                : answer(session -> claimed(session, at, which, not, lease));
    }

    private static Optional<Message> claimed(Session session, long at, String kinds, String except, Instant lease) {
        Optional<Message> message = claimable(session, at, kinds, except);
        message.ifPresent(each ->
                session.update("UPDATE message SET leased = ? WHERE number = ?", lease.toEpochMilli(), each.number()));
        return message;
    }

    private static Optional<Message> claimable(Session session, long at, String kinds, String except) {
        return session.first(
                MESSAGE + " FROM message m JOIN subscription s ON s.id = m.subscription"
                        + " WHERE m.state = 'WAITING' AND m.due <= ?1 AND m.leased <= ?1 AND s.stopped IS NULL"
                        + " AND instr(?2, s.kind) > 0 AND instr(?3, s.id) = 0 ORDER BY m.due, m.number LIMIT 1",
                DeliveryStore::message,
                at,
                kinds,
                except);
    }

    @Override
    public List<String> secrets(String subscription, Instant now) {
        return database.read(session -> session.list(
                "SELECT secret FROM subscription WHERE id = ?1 UNION ALL"
                        + " SELECT former FROM subscription WHERE id = ?1 AND former IS NOT NULL AND former_until > ?2",
                row -> row.text(1),
                subscription,
                now.toEpochMilli()));
    }

    @Override
    public void delivered(Message message, Attempt attempt) {
        change(session -> {
            note(session, message, attempt);
            session.update(
                    "UPDATE message SET state = 'DELIVERED', body = '', tries = tries + 1, leased = 0 WHERE number = ?",
                    message.number());
        });
    }

    @Override
    public void failed(Message message, Attempt attempt, @Nullable Instant next) {
        change(session -> {
            note(session, message, attempt);
            session.update(
                    "UPDATE message SET state = ?, tries = tries + 1, due = ?, leased = 0 WHERE number = ?",
                    next == null ? "DEAD" : "WAITING",
                    (next == null ? attempt.at() : next).toEpochMilli(),
                    message.number());
        });
    }

    private static void note(Session session, Message message, Attempt attempt) {
        session.update(
                "INSERT INTO attempt (message, at, status, outcome, millis) SELECT ?1, ?2, ?3, ?4, ?5"
                        + " WHERE EXISTS (SELECT 1 FROM message WHERE number = ?1)",
                message.number(),
                attempt.at().toEpochMilli(),
                attempt.status(),
                attempt.outcome(),
                attempt.millis());
    }

    @Override
    public void release(Message message) {
        change(session -> session.update("UPDATE message SET leased = 0 WHERE number = ?", message.number()));
    }

    @Override
    public void forget(Instant before) {
        long at = before.toEpochMilli();
        change(session -> {
            session.update("DELETE FROM message WHERE state <> 'WAITING' AND due < ?", at);
            session.update("DELETE FROM attempt WHERE message NOT IN (SELECT number FROM message)");
        });
    }

    /** A change to the database. */
    private interface Change {
        void make(Session session);
    }

    private synchronized void change(Change change) {
        database.write(change::make);
    }

    private <T> T answer(Function<Session, T> change) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        change(session -> answer.set(change.apply(session)));
        T made = answer.get();
        if (made == null) {
            throw new IllegalStateException("the change made no answer");
        }
        return made;
    }

    private boolean changes(String sql, @Nullable Object... values) {
        return answer(session -> {
            session.update(sql, values);
            return changed(session);
        });
    }

    private static boolean changed(Session session) {
        return session.number("SELECT changes()") > 0;
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
