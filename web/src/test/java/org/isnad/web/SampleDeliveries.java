package org.isnad.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.jspecify.annotations.Nullable;

/** Deliveries that show what a page has to show, and take nothing in. */
final class SampleDeliveries implements Deliveries {
    static final String KEY = "whsec_c2FtcGxlIGtleSBvZiB0aGUgc2FtcGxlIHByZXNz";

    private static final Instant NOW = SampleServer.CLOCK.instant();
    private static final ZoneId ZONE = ZoneId.of("Asia/Beirut");
    private static final Subscription HOOK = new Subscription(
            "00000000000000a1",
            Subscription.Kind.WEBHOOK,
            "https://hooks.tirfal.example/isnad/alerts/incoming/9f1c2d",
            "editor",
            List.of("النسيج"),
            Rhythm.immediate(ZONE),
            "ar",
            null,
            NOW);
    private static final Subscription GONE = new Subscription(
            "00000000000000a2",
            Subscription.Kind.WEBHOOK,
            "https://old.lunak.example/hook",
            "editor",
            List.of(),
            Rhythm.immediate(ZONE),
            "ar",
            Subscription.Stopped.GONE,
            NOW);
    private static final Subscription READER = new Subscription(
            "00000000000000a3",
            Subscription.Kind.EMAIL,
            "liana@tirfal.example",
            "editor",
            List.of(),
            new Rhythm(Rhythm.Pace.WEEKLY, LocalTime.of(7, 30), DayOfWeek.THURSDAY, ZONE),
            "ar",
            null,
            NOW);

    @Override
    public Made add(Wanted wanted, long reached) {
        return new Made(HOOK, KEY);
    }

    @Override
    public List<Subscription> subscriptions() {
        return List.of(HOOK, GONE, READER);
    }

    @Override
    public Optional<Subscription> subscription(String id) {
        return subscriptions().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public boolean remove(String id) {
        return subscription(id).isPresent();
    }

    @Override
    public boolean stop(String id, Subscription.Stopped why) {
        return subscription(id).isPresent();
    }

    @Override
    public boolean resume(String id, long reached) {
        return subscription(id).isPresent();
    }

    @Override
    public Optional<String> rotate(String id) {
        return subscription(id).map(each -> KEY);
    }

    @Override
    public boolean isKeyOf(String id, String key) {
        return key.equals(KEY);
    }

    @Override
    public Optional<Message> test(String id) {
        return subscription(id).map(each -> message(9, each, Message.State.WAITING, 0));
    }

    @Override
    public boolean replay(long number) {
        return number == 2;
    }

    @Override
    public int replayAll(String id) {
        return id.equals(HOOK.id()) ? 1 : 0;
    }

    private static Message message(long number, Subscription to, Message.State state, int tries) {
        Message.Type type = to.kind() == Subscription.Kind.EMAIL ? Message.Type.DIGEST : Message.Type.ALERT;
        String id = (type == Message.Type.DIGEST ? "digest_" : "alert_") + "5b2c7f0de81a93c4417a22" + number;
        return new Message(number, to.id(), id, type, "", state, tries, NOW.minusSeconds(60 * number), NOW);
    }

    @Override
    public List<Delivery> log(@Nullable String subscription, Message.@Nullable State state, int limit) {
        List<Delivery> all = List.of(
                new Delivery(message(4, READER, Message.State.WAITING, 0), null),
                new Delivery(message(3, READER, Message.State.DELIVERED, 1), new Attempt(NOW, 250, "", 310)),
                new Delivery(message(2, HOOK, Message.State.DEAD, 10), new Attempt(NOW, 0, "timeout", 10_000)),
                new Delivery(message(1, HOOK, Message.State.DELIVERED, 2), new Attempt(NOW, 204, "", 41)));
        return all.stream()
                .filter(each ->
                        subscription == null || each.message().subscription().equals(subscription))
                .filter(each -> state == null || each.message().state() == state)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Attempt> attempts(long number) {
        return List.of();
    }

    @Override
    public Map<Whose, QuietHours> quietHours() {
        return Map.of(Whose.search("النسيج"), new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30), ZONE, true));
    }

    @Override
    public void setQuietHours(Whose whose, @Nullable QuietHours hours) {
        if (whose.name().isEmpty()) {
            throw new AssertionError("everybody here has a name");
        }
    }
}
