/** Delivering alerts: its settings, its wiring, and its commands. */
@NullMarked
package org.isnad.app.deliver;

import org.jspecify.annotations.NullMarked;
