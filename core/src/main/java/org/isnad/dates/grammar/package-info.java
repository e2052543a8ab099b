/**
 * The grammar of dates and times: words and numbers to terms, a chart over them, and the actions that make meanings of rules.
 */
@NullMarked
package org.isnad.dates.grammar;

import org.jspecify.annotations.NullMarked;
