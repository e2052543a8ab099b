/**
 * Dates and times of the press, in every calendar it uses, to ISO values with their grain.
 */
@NullMarked
package org.isnad.dates;

import org.jspecify.annotations.NullMarked;
