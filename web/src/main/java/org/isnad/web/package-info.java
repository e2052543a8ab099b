/** Pages for readers, right to left first. Sees only views, desk and the vocabulary. */
@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
