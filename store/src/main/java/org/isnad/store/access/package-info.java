/**
 * Accounts, sessions, tokens and the record of what happened, in a database of their own beside the store's: it cannot be derived
 * from pages, and it is written to while another process reads pages in.
 */
@NullMarked
package org.isnad.store.access;

import org.jspecify.annotations.NullMarked;
