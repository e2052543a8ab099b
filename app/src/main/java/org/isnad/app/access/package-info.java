/** Accounts, tokens and the record of what happened, on the command line. */
@NullMarked
package org.isnad.app.access;

import org.jspecify.annotations.NullMarked;
