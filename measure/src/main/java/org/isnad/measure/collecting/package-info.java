/** What collecting costs, and whether it keeps its manners, over thousands of local sites. */
@NullMarked
package org.isnad.measure.collecting;

import org.jspecify.annotations.NullMarked;
