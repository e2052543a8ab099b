package org.isnad.desk.delivery;

import java.time.Instant;

/**
 * An alert that waits to be told to one subscription. What it says is looked up when it is told.
 *
 * @param number counts up from 1
 * @param search the saved search that it answers
 * @param article the first article that answered
 * @param due when it is told
 * @param gathered whether it goes into a digest with others
 */
public record Held(long number, String subscription, String search, String article, Instant due, boolean gathered) {}
