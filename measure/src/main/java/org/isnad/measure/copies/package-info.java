/**
 * Benches of the room of copies: synthetic edits beside a peer, and speed and memory up to a million articles.
 */
@NullMarked
package org.isnad.measure.copies;

import org.jspecify.annotations.NullMarked;
