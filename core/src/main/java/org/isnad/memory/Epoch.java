package org.isnad.memory;

import org.isnad.article.site.SiteMemory;
import org.isnad.facts.memory.NameMemory;

/**
 * What was remembered at one midnight of event time. Immutable; safe for many threads.
 *
 * @param day its number: the epoch day that the midnight begins. Pages of that day and later ones, up to the next epoch, read it;
 *     all it holds was learnt from pages of days before
 * @param sites what recurs on outlets' pages
 * @param names who has been met
 */
public record Epoch(long day, SiteMemory sites, NameMemory names) {
    /** The epoch before anything was learnt. */
    public static final Epoch NONE = new Epoch(Long.MIN_VALUE, SiteMemory.NONE, NameMemory.NONE);
}
