package org.isnad.web.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Outbox;
import org.isnad.desk.delivery.Subscription;
import org.isnad.views.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers alerts: looks for new ones, writes what is due, sends what waits, a few at once to each receiver so that a slow one holds
 * up nobody else. Whatever ends it, what was not delivered is delivered by the next one; several may run at once.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /** Longer than any try may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration ENDING = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 4;
    private static final int IN_ALL = 64;
    private static final int LONGEST_DETAIL = 200;

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Map<Subscription.Kind, Channel> channels;
    private final Gathering gathering;
    private final Clock clock;
    private final Backoff backoff;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("isnad-deliver").daemon().factory());
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;
    private Instant tidied = Instant.EPOCH;

    /** @param channels those kinds that can be delivered to; messages of others wait */
    public Dispatcher(
            Library library,
            Deliveries deliveries,
            Outbox outbox,
            Map<Subscription.Kind, Channel> channels,
            Clock clock,
            Backoff backoff) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.channels = Map.copyOf(channels);
        this.gathering = new Gathering(library, deliveries, outbox, channels);
        this.clock = clock;
        this.backoff = backoff;
    }

    /** Begins to look for what is to be delivered, again and again after a pause. */
    public void start(Duration pause) {
        looking.scheduleWithFixedDelay(this::lookSafely, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn("delivering alerts", failure);
        }
    }

    /** Looks once; what is sent goes on when this returns. */
    public void look() {
        Instant now = clock.instant();
        gathering.take(now);
        gathering.write(now);
        Optional<Message> next = claim(now);
        while (next.isPresent()) {
            Message message = next.get();
            underWay.merge(message.subscription(), 1, Integer::sum);
            sending.execute(() -> sendSafely(message));
            next = claim(now);
        }
        if (tidied.isBefore(now.minus(Duration.ofHours(1)))) {
            outbox.forget(now.minus(KEPT));
            tidied = now;
        }
    }

    private Optional<Message> claim(Instant now) {
        if (underWay.values().stream().mapToInt(Integer::intValue).sum() >= IN_ALL) {
            return Optional.empty();
        }
        Set<String> busy = underWay.entrySet().stream()
                .filter(each -> each.getValue() >= AT_ONCE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return outbox.claim(now, now.plus(LEASE), channels.keySet(), busy);
    }

    private void sendSafely(Message message) {
        try {
            send(message);
        } catch (RuntimeException failure) {
            LOG.warn("delivering {}", message.id(), failure);
        } finally {
            underWay.computeIfPresent(message.subscription(), (id, count) -> count > 1 ? count - 1 : null);
        }
    }

    private void send(Message message) {
        Optional<Subscription> known = deliveries.subscription(message.subscription());
        Channel channel = known.map(each -> channels.get(each.kind())).orElse(null);
        if (known.isEmpty() || channel == null) {
            return;
        }
        Subscription to = known.get();
        Message whole = message.type() == Message.Type.TEST ? test(message, to, channel) : message;
        Instant begun = clock.instant();
        Outcome outcome = channel.send(to, whole, outbox.secrets(to.id(), begun));
        if (closing) {
            outbox.release(message);
            return;
        }
        Instant ended = clock.instant();
        Attempt attempt = new Attempt(
                begun,
                outcome.status(),
                shortened(outcome.detail()),
                Duration.between(begun, ended).toMillis());
        note(to, message, outcome, attempt, ended);
    }

    private static Message test(Message message, Subscription to, Channel channel) {
        return new Message(
                message.number(),
                message.subscription(),
                message.id(),
                message.type(),
                channel.write(to, Message.Type.TEST, List.of()),
                message.state(),
                message.tries(),
                message.made(),
                message.due());
    }

    private static String shortened(String detail) {
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    private void note(Subscription to, Message message, Outcome outcome, Attempt attempt, Instant now) {
        switch (outcome.verdict()) {
            case DELIVERED -> outbox.delivered(message, attempt);
            case REFUSED -> outbox.failed(message, attempt, null);
            case GONE -> {
                outbox.failed(message, attempt, null);
                deliveries.stop(to.id(), Subscription.Stopped.GONE);
            }
            case FAILED -> outbox.failed(message, attempt, next(message, outcome, now));
        }
        LOG.info("delivery {} to {}: {} {}", message.id(), to.id(), attempt.status(), attempt.outcome());
    }

    private @Nullable Instant next(Message message, Outcome outcome, Instant now) {
        Duration wait = backoff.after(message.tries() + 1, outcome.pause());
        return wait == null ? null : now.plus(wait);
    }

    /** Looks for nothing more; what is under way is broken off and delivered by the next one that runs. */
    @Override
    public void close() {
        closing = true;
        looking.shutdownNow();
        sending.shutdownNow();
        try {
            if (!sending.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a delivery did not end; it is tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
