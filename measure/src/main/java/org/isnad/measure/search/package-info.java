/** Relevance and speed of search, beside Lucene's own analysers. */
@NullMarked
package org.isnad.measure.search;

import org.jspecify.annotations.NullMarked;
