/**
 * The embedded store: everything under one folder, tied by one sequence number.
 *
 * <p>Each page is first appended to the {@code archive} and forced to disk; {@code rows} (SQLite) and {@code index} (Lucene)
 * are derived from it and carry the sequence number they have reached, so that opening a store replays what is missing.
 */
@NullMarked
package org.isnad.store;

import org.jspecify.annotations.NullMarked;
