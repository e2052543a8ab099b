package org.isnad;

/** An article with what was read from it: the input of copies and stories. */
public record Reading(Article article, Facts facts) {}
