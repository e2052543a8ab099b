/**
 * Who may do what, and who did: roles, accounts, tokens of programs, and the record of what happened.
 */
@NullMarked
package org.isnad.desk.access;

import org.jspecify.annotations.NullMarked;
