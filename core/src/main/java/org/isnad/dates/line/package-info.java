/**
 * Date lines of pages in many languages: short lines read by their numbers, month names and signs.
 */
@NullMarked
package org.isnad.dates.line;

import org.jspecify.annotations.NullMarked;
