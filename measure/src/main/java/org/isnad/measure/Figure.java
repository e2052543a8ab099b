package org.isnad.measure;

/**
 * A measured figure.
 *
 * @param name its name in {@code floors.tsv}
 * @param value what was measured; higher is better
 */
public record Figure(String name, double value) {}
