/** How soon alerts arrive. */
@NullMarked
package org.isnad.measure.alerts;

import org.jspecify.annotations.NullMarked;
