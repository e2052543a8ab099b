/** The library for assistants that speak the Model Context Protocol, over HTTP and over standard input and output. */
@NullMarked
package org.isnad.web.mcp;

import org.jspecify.annotations.NullMarked;
