/** The stateless tools: dissect, analyse, thread, names and dates, as pure functions of their input. */
@NullMarked
package org.isnad.app.tools;

import org.jspecify.annotations.NullMarked;
