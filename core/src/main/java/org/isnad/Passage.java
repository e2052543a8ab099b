package org.isnad;

/**
 * A passage of an article that stood in an earlier one.
 *
 * @param span its place in the article's {@link Article#text()}
 * @param of the earlier article's id
 * @param exact whether it stands there word by word, letters folded; else it is reworded
 */
public record Passage(Span span, String of, boolean exact) {}
