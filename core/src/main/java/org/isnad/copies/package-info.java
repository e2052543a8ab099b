/**
 * Article to what it shares with which earlier article.
 */
@NullMarked
package org.isnad.copies;

import org.jspecify.annotations.NullMarked;
