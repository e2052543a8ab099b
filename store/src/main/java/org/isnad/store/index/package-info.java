/** The Lucene part of a store: Arabic full-text search. */
@NullMarked
package org.isnad.store.index;

import org.jspecify.annotations.NullMarked;
