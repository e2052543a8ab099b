/** Fetches one address over HTTP, safely: every way it can end is a value. */
@NullMarked
package org.isnad.collect.fetch;

import org.jspecify.annotations.NullMarked;
