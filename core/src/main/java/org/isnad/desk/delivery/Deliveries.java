package org.isnad.desk.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What commands and pages ask of deliveries. Changes are durable when they return. For use by many threads at once. */
public interface Deliveries {
    /** What a subscription is to be. */
    record Wanted(
            Subscription.Kind kind,
            String address,
            String owner,
            List<String> searches,
            Rhythm rhythm,
            String language) {
        public Wanted {
            searches = List.copyOf(searches);
        }
    }

    /** A new subscription and its secret, which is told this once: what a webhook is signed with. */
    record Made(Subscription subscription, String secret) {}

    /**
     * Adds a subscription.
     *
     * @param reached it hears of alerts of later sequence numbers only
     */
    Made add(Wanted wanted, long reached);

    /** The subscriptions, the oldest first. */
    List<Subscription> subscriptions();

    Optional<Subscription> subscription(String id);

    /** Takes a subscription away with all that waits for it; false where there is none. */
    boolean remove(String id);

    /** Delivers no more; what waits stays. False where there is none. */
    boolean stop(String id, Subscription.Stopped why);

    /** Delivers again, of alerts after a sequence number; false where there is none. */
    boolean resume(String id, long reached);

    /** Gives a webhook another secret and tells it; for a day both sign. Empty where there is none. */
    Optional<String> rotate(String id);

    /** Whether a key is the subscription's, as its letters carry it. */
    boolean isKeyOf(String id, String key);

    /** Sends a message that says that it is a test; empty where there is no such subscription. */
    Optional<Message> test(String id);

    /** Tries a dead letter again, from the first try on; false where there is none of that number. */
    boolean replay(long number);

    /** Tries all dead letters of a subscription again; how many there were. */
    int replayAll(String id);

    /**
     * What was and is to be delivered, the newest first.
     *
     * @param subscription null for all
     * @param state null for all
     */
    List<Delivery> log(@Nullable String subscription, Message.@Nullable State state, int limit);

    /** All tries of a message, the first one first. */
    List<Attempt> attempts(long number);

    /** All quiet hours. */
    Map<Whose, QuietHours> quietHours();

    /** Sets quiet hours; null for none. */
    void setQuietHours(Whose whose, @Nullable QuietHours hours);
}
