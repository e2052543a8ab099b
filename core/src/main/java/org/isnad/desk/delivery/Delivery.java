package org.isnad.desk.delivery;

import org.jspecify.annotations.Nullable;

/** A line of the log: a message, and how it was last tried; null before it was. */
public record Delivery(Message message, @Nullable Attempt last) {}
