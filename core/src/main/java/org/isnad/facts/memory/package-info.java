/**
 * Name memory: who has been met, under which spellings and in which offices. Learnt a day at a time, immutable, bounded.
 */
@NullMarked
package org.isnad.facts.memory;

import org.jspecify.annotations.NullMarked;
