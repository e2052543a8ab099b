/** What is handed out: the bill of materials with its licences, and the Containerfile carried out without a container engine. */
@NullMarked
package org.isnad.measure.packages;

import org.jspecify.annotations.NullMarked;
