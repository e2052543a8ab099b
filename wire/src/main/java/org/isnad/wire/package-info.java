/** How the vocabulary and the views are written as JSON, and its schema: the same for commands, interface and whoever comes next. */
@NullMarked
package org.isnad.wire;

import org.jspecify.annotations.NullMarked;
