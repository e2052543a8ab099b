/**
 * Text to aligned normal form, sentences and words: the only reader of letters.
 */
@NullMarked
package org.isnad.arabic;

import org.jspecify.annotations.NullMarked;
