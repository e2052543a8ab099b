/** Measures how fast pages are served, at rest and while news comes in. */
@NullMarked
package org.isnad.measure.pages;

import org.jspecify.annotations.NullMarked;
