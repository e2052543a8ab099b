/**
 * Bytes to {@link org.isnad.Page}: charset, HTML or crawl text, identity.
 */
@NullMarked
package org.isnad.page;

import org.jspecify.annotations.NullMarked;
