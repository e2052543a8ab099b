package org.isnad.views;

/**
 * An outlet in a list.
 *
 * @param articles how many of it were read
 */
public record OutletCard(String name, int articles) {}
