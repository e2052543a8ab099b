package org.isnad.desk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever delivers asks: alerts go from a subscription's cursor to what is held, from there to a message, each in one durable
 * step, so that none is lost or doubled however often it ends on the way. For use by many threads and processes at once.
 */
public interface Outbox {
    /** A subscription that hears, and the sequence number up to which it has. */
    record Listening(Subscription subscription, long reached) {}

    /** The subscriptions that are not stopped. */
    List<Listening> listening();

    /**
     * Moves a cursor on and holds what lies between, unless another has moved it meanwhile.
     *
     * @param held their numbers do not matter
     */
    void hold(Listening from, long reached, List<Held> held);

    /** What is due, the oldest first. */
    List<Held> due(Instant now);

    /**
     * Writes a message of what was held, which is held no more; nothing where another has written it.
     *
     * @param id see {@link Message#id}
     */
    void write(List<Held> held, String id, Message.Type type, String body, Instant now);

    /** Lets go of what is not there any more to be told. */
    void drop(List<Held> held);

    /**
     * Gives a message to deliver, to nobody else until the lease ends.
     *
     * @param kinds of subscriptions
     * @param except subscriptions that have enough under way
     */
    Optional<Message> claim(Instant now, Instant lease, Set<Subscription.Kind> kinds, Set<String> except);

    /** What signs what is sent to a subscription: the secret, and for a day the one before. */
    List<String> secrets(String subscription, Instant now);

    /** Notes that a message was delivered. Its body is let go. */
    void delivered(Message message, Attempt attempt);

    /** Notes that a try failed; null for the next one makes it a dead letter. */
    void failed(Message message, Attempt attempt, @Nullable Instant next);

    /** Ends the lease of a message that was not tried to its end. */
    void release(Message message);

    /** Forgets what ended before a moment. */
    void forget(Instant before);
}
