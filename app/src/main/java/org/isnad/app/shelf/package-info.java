/** The commands that work on a store: reading into it, asking it, keeping it whole. */
@NullMarked
package org.isnad.app.shelf;

import org.jspecify.annotations.NullMarked;
