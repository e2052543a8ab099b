package org.isnad.views;

/** A search as typed. */
public record SearchQuery(String text, int offset, int limit) {}
