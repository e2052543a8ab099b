/** The archive of raw pages: WARC 1.1 files, the one thing of a store that cannot be derived. */
@NullMarked
package org.isnad.store.archive;

import org.jspecify.annotations.NullMarked;
