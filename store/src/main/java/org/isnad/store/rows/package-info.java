/** The SQLite part of a store: articles, facts, copies and stories, and the questions asked of them. */
@NullMarked
package org.isnad.store.rows;

import org.jspecify.annotations.NullMarked;
