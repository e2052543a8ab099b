package org.isnad.desk.delivery;

import java.time.Instant;

/**
 * One try to deliver a message.
 *
 * @param status what the receiver answered, by its protocol; 0 when it did not
 * @param outcome in short words for those who run this; never a secret
 * @param millis how long it took
 */
public record Attempt(Instant at, int status, String outcome, long millis) {}
