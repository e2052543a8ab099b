/** The language of search queries: text as typed → a tree of clauses, or what is wrong with it, where, and the mend. */
@NullMarked
package org.isnad.views.query;

import org.jspecify.annotations.NullMarked;
