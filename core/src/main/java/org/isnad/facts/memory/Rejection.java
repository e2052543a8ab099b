package org.isnad.facts.memory;

/**
 * A reader's word that a spelling is not a form of a person's name, for good.
 *
 * @param person the id of the entity
 * @param spelling the spelling in normal form, its words parted by single spaces
 */
public record Rejection(String person, String spelling) {}
