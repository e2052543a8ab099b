/** Figures against their floors, the lint of written text, and benches. Points inward only: nothing depends on it. */
@NullMarked
package org.isnad.measure;

import org.jspecify.annotations.NullMarked;
