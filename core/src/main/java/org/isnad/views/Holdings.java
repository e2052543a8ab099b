package org.isnad.views;

/**
 * What a store holds, in numbers.
 *
 * @param pages all that was given to it and that it keeps, the rejected ones among them
 * @param rejected those that nothing could be made of; see {@link Library#rejected}
 */
public record Holdings(int pages, int articles, int stories, int statements, int rejected) {}
