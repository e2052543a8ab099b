/**
 * The vocabulary of Isnad, and {@link org.isnad.Pipeline}, which wires the rooms on one screen.
 *
 * <p>Everything here is an immutable record, a sealed outcome or an enum. Offsets are UTF-16 units, half open, always into
 * the text that the owning record names; shares and confidences lie in 0..1. All types are safe for use by many threads.
 */
@NullMarked
package org.isnad;

import org.jspecify.annotations.NullMarked;
