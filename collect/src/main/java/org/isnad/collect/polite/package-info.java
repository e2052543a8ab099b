/** Manners: robots.txt, one request a host at a time with pauses between, budgets, and stepping back when asked to. */
@NullMarked
package org.isnad.collect.polite;

import org.jspecify.annotations.NullMarked;
