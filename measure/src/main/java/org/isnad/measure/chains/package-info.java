/** Whole chains measured on a stream, against judgements that are kept as ids. */
@NullMarked
package org.isnad.measure.chains;

import org.jspecify.annotations.NullMarked;
