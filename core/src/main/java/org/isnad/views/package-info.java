/**
 * What readers ask for: ports and the records they return. No implementation of storage.
 */
@NullMarked
package org.isnad.views;

import org.jspecify.annotations.NullMarked;
