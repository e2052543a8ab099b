/**
 * Reported speech: from a paragraph's words and quotation marks over cue verbs, complements and source phrases to statements
 * with their speakers and chains.
 *
 * <p>The reading follows the attribution literature for other languages: a cue, a source span and a content span (Pareti,
 * "A Database of Attribution Relations", LREC 2012), direct and indirect content alike, with the speaker resolved over the
 * whole article. Everything is a table lookup over one pass of the words; nothing is kept between articles.
 */
@NullMarked
package org.isnad.facts.statements;

import org.jspecify.annotations.NullMarked;
