/** Processes that die, files that are cut and disks that are full: what the store must come back from. */
@NullMarked
package org.isnad.measure.faults;

import org.jspecify.annotations.NullMarked;
