package org.isnad.web.deliver;

import java.util.List;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Subscription;

/** A way to deliver. Safe for many threads. */
public interface Channel {
    /** Writes what is sent: the body of a message of this type. A test tells no alerts. */
    String write(Subscription to, Message.Type type, List<Told> alerts);

    /**
     * Tries once; never throws for what may go wrong on the way. Blocks the calling thread.
     *
     * @param secrets of the subscription: the present one, and perhaps the one before
     */
    Outcome send(Subscription to, Message message, List<String> secrets);
}
