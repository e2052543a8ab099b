/** The commands that collect: watching sources, finding them, telling how they do. */
@NullMarked
package org.isnad.app.watch;

import org.jspecify.annotations.NullMarked;
