/**
 * Hostile pages: mutated real-shaped pages and monsters of single structures, run through decoding and dissection with limits on
 * time and memory.
 */
@NullMarked
package org.isnad.measure.fuzz;

import org.jspecify.annotations.NullMarked;
