/** The command line, configuration and wiring: the only place that reads the environment and chooses implementations. */
@NullMarked
package org.isnad.app;

import org.jspecify.annotations.NullMarked;
