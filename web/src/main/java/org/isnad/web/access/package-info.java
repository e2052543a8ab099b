/**
 * Who a request comes from, and how often somebody may try to sign in.
 */
@NullMarked
package org.isnad.web.access;

import org.jspecify.annotations.NullMarked;
