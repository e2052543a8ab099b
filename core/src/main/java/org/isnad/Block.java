package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * One visible piece of a page's text with its role.
 *
 * @param role what it is
 * @param text its text, white space folded, never empty
 * @param line 1-based line of a text page; 1-based running number of the block in an HTML page
 * @param article index of the article it belongs to in its {@link Dissection.Dissected}, or -1
 * @param place where the text stands in that article's {@link Article#text()}, for body roles
 */
public record Block(
        Role role,
        String text,
        int line,
        int article,
        @Nullable Span place) {}
