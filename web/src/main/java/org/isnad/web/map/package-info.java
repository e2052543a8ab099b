/** Maps of the places that a story names, drawn on the server from bundled outlines. */
@NullMarked
package org.isnad.web.map;

import org.jspecify.annotations.NullMarked;
