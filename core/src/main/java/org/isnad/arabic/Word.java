package org.isnad.arabic;

import org.isnad.Span;

/**
 * A word of a text.
 *
 * @param span its place in the original text
 * @param form its normal form
 */
public record Word(Span span, String form) {}
