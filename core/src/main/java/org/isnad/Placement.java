package org.isnad;

/**
 * Where an article ended up.
 *
 * @param article the article's id
 * @param event the event it reports: one happening
 * @param story the story that event belongs to: the chain of events a reader follows as one
 * @param copies what it shares with earlier articles
 * @param evidence why it was placed there
 */
public record Placement(String article, String event, String story, Copies copies, Evidence evidence) {}
