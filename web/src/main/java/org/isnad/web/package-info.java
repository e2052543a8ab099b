/**
 * Pages for readers, right to left first, drawn on the server. Sees only {@code views}, {@code desk} and the vocabulary.
 *
 * <p>{@link org.isnad.web.WebServer} answers requests; {@code page} makes what a page shows from what the library answers;
 * {@code text} words it in the reader's language; {@code chart} computes the figures; {@code src/main/jte} holds the markup.
 */
@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
