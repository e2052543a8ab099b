/** Pages that tell of what is new while they are open: server-sent events. */
@NullMarked
package org.isnad.web.live;

import org.jspecify.annotations.NullMarked;
