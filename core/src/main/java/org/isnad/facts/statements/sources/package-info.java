/** Noun phrases read as sources: whom or what they name, of which kind, and the full name an article gives them. */
@NullMarked
package org.isnad.facts.statements.sources;

import org.jspecify.annotations.NullMarked;
