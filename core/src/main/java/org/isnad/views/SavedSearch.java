package org.isnad.views;

/**
 * A search that somebody is to be told of whenever something new answers it.
 *
 * @param name under which it is kept
 * @param query in the language of {@code QueryParser}
 */
public record SavedSearch(String name, String query) {}
