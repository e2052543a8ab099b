package org.isnad.article;

/**
 * A container of an HTML page; text pages are one box.
 *
 * @param parent index of the box around it, -1 for the outermost; always smaller than its own index
 * @param tag its tag's name
 * @param hints bits of {@link Hint} of its own names
 */
record Box(int parent, String tag, int hints) {}
