/** Watching: when to look, what is new, what became of it, and how each source is doing. */
@NullMarked
package org.isnad.collect.watch;

import org.jspecify.annotations.NullMarked;
