/**
 * Article to {@link org.isnad.Facts}: people, places, organisations, dates, statements and the chain their text gives.
 */
@NullMarked
package org.isnad.facts;

import org.jspecify.annotations.NullMarked;
