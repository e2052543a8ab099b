/** Wording in the reader's language: messages with plural forms, digits, dates, and the direction of foreign texts. */
@NullMarked
package org.isnad.web.text;

import org.jspecify.annotations.NullMarked;
