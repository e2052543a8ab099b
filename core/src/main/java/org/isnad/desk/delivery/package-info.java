/**
 * Where alerts are delivered, when, and what became of it: subscriptions, quiet hours, messages with every try. Ports only; a store
 * keeps them.
 */
@NullMarked
package org.isnad.desk.delivery;

import org.jspecify.annotations.NullMarked;
