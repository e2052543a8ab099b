/** The JSON interface: what it answers to which address, and its description in OpenAPI 3.1, both from one table. */
@NullMarked
package org.isnad.web.api;

import org.jspecify.annotations.NullMarked;
