/** Benches of the stories' room: its figures with parts of its evidence taken away, its speed and its memory. */
@NullMarked
package org.isnad.measure.stories;

import org.jspecify.annotations.NullMarked;
