package org.isnad.web.page;

/**
 * Where a reader of letters says that no more are wanted.
 *
 * @param done whether that was said
 */
public record UnsubscribePage(Shell shell, String id, String key, boolean done) {}
