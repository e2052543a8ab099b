/**
 * Language knowledge as data: the tables under {@code lexicon/}, read once, versioned by their content.
 */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
