/**
 * What editors and operators write: ports only.
 */
@NullMarked
package org.isnad.desk;

import org.jspecify.annotations.NullMarked;
