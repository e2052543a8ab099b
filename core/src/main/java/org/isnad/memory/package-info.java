/**
 * The memories together: what is learnt from pages and articles in event order, published as numbered epochs at midnight of event
 * time.
 */
@NullMarked
package org.isnad.memory;

import org.jspecify.annotations.NullMarked;
