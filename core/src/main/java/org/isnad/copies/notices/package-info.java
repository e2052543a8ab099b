/**
 * Notices of corrections: what they put right, and which article they correct.
 */
@NullMarked
package org.isnad.copies.notices;

import org.jspecify.annotations.NullMarked;
