/** The file that says which sources to watch, and how. */
@NullMarked
package org.isnad.collect.sources;

import org.jspecify.annotations.NullMarked;
