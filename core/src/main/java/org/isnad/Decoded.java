package org.isnad;

/** What decoding a {@link RawPage} gave: a page, or the reason why not. */
public sealed interface Decoded permits Page, Rejected {}
