/** Where alerts are delivered and what became of it, in the database of the accounts: none of it can be derived from pages. */
@NullMarked
package org.isnad.store.delivery;

import org.jspecify.annotations.NullMarked;
