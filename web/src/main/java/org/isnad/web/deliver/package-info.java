/**
 * Alerts on their way to those who asked: what is due is written as messages, and these are sent until they arrive or are given up.
 * How bytes leave this machine comes from outside.
 */
@NullMarked
package org.isnad.web.deliver;

import org.jspecify.annotations.NullMarked;
