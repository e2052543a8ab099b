/**
 * Articles, facts and copies to events, stories and timelines.
 */
@NullMarked
package org.isnad.stories;

import org.jspecify.annotations.NullMarked;
